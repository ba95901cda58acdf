public import ClaimModel
import Glibc

/// The files behind some paths: a file is itself, a folder all that lies in it and below, sorted by name; `-` is standard input.
///
/// Names that begin with a dot are left out inside folders. A folder is entered once, however many links lead to it.
public struct FileList: Sendable {
    /// One file, or why there is none.
    public enum Entry: Sendable, Hashable {
        /// A file with its size in bytes; nil for what has none (pipes, standard input).
        case file(path: String, size: Int?)
        /// What could not be listed.
        case failure(MarsadError)
    }

    /// The entries, in order.
    public private(set) var entries: [Entry] = []
    private var seen: Set<[UInt64]> = []

    /// Lists the files behind `paths`.
    ///
    /// - Complexity: O(n log n) in the entries of each folder.
    public init(_ paths: [String]) {
        for path in paths { add(path, isInside: false) }
    }

    /// The sum of the sizes that are known, for a progress bar.
    public var totalSize: Int {
        entries.reduce(0) { sum, entry in
            if case .file(_, let size) = entry { return sum + (size ?? 0) }
            return sum
        }
    }

    private mutating func add(_ path: String, isInside: Bool) {
        if path == "-", !isInside {
            entries.append(.file(path: path, size: nil))
            return
        }
        var info = stat()
        guard stat(path, &info) == 0 else {
            entries.append(.failure(SystemError.opening(path, errno)))
            return
        }
        switch info.st_mode & S_IFMT {
        case S_IFDIR:
            guard seen.insert([UInt64(info.st_dev), UInt64(info.st_ino)]).inserted else { return }
            addFolder(path)
        case S_IFREG: entries.append(.file(path: path, size: Int(info.st_size)))
        default:
            if !isInside { entries.append(.file(path: path, size: nil)) }
        }
    }

    private mutating func addFolder(_ path: String) {
        guard let folder = opendir(path) else {
            entries.append(.failure(SystemError.opening(path, errno)))
            return
        }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        closedir(folder)
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let base = path.hasSuffix("/") ? path : path + "/"
        for name in names { add(base + name, isInside: true) }
    }
}
