import ArabicText

/// The stored form of a compiled lexicon: named sections of flat data behind a table of contents, little-endian, in one run of bytes.
///
/// Loading copies each section into its array and takes nothing apart, which costs milliseconds. The same lexicon gives the same bytes.
extension CompiledLexicon {
    private static let magic = Array("MARSADL2".utf8)

    /// The stored form. `extra` sections (model weights) are kept beside the lexicon's own.
    public func serialized(adding extra: [String: [UInt8]] = [:]) -> [UInt8] {
        var sections: [(name: String, bytes: [UInt8])] = [
            ("version", Array(version.utf8)), ("strings", strings.bytes), ("offsets", Self.raw(strings.offsets)),
            ("symbols", Self.raw(strings.symbols)),
            ("entries", Self.raw(entries)), ("postings", Self.raw(postings)), ("keys", Self.raw(aliases.keys)),
            ("values", Self.raw(aliases.values)),
            ("vetoes", Self.raw(vetoes.slots)),
        ]
        for (path, text) in texts.sorted(by: { $0.key < $1.key }) { sections.append(("text/" + path, Array(text.utf8))) }
        for (name, bytes) in blobs.merging(extra, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            sections.append(("blob/" + name, bytes))
        }
        var out = Self.magic
        func put(_ value: Int) { for k in 0..<8 { out.append(UInt8(truncatingIfNeeded: value >> (8 * k))) } }
        put(sections.count)
        for section in sections {
            put(section.name.utf8.count)
            out.append(contentsOf: section.name.utf8)
            put(section.bytes.count)
            out.append(contentsOf: section.bytes)
        }
        return out
    }

    /// A lexicon from its stored form.
    ///
    /// - Throws: `LexiconError.blob` when the bytes are cut short or of another version.
    public init(serialized bytes: UnsafeRawBufferPointer) throws(LexiconError) {
        self.init()
        guard bytes.count > 16, bytes.prefix(8).elementsEqual(Self.magic) else {
            throw .blob(reason: "it is not of this program's version")
        }
        var at = 8
        func number() throws(LexiconError) -> Int {
            guard at + 8 <= bytes.count else { throw .blob(reason: "it is cut short") }
            let value = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            at += 8
            guard value <= UInt64(bytes.count) else { throw .blob(reason: "it is damaged") }
            return Int(value)
        }
        func part() throws(LexiconError) -> UnsafeRawBufferPointer {
            let count = try number()
            guard at + count <= bytes.count else { throw .blob(reason: "it is cut short") }
            at += count
            return UnsafeRawBufferPointer(rebasing: bytes[(at - count)..<at])
        }
        var flat: [String: UnsafeRawBufferPointer] = [:]
        for _ in 0..<(try number()) {
            let name = String(decoding: try part(), as: UTF8.self)
            flat[name] = try part()
        }
        func array<T: BitwiseCopyable>(_ name: String, of type: T.Type) -> [T] {
            guard let section = flat[name] else { return [] }
            let count = section.count / MemoryLayout<T>.stride
            return [T](unsafeUninitializedCapacity: count) { buffer, made in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: section[..<(count * MemoryLayout<T>.stride)]))
                made = count
            }
        }
        version = String(decoding: array("version", of: UInt8.self), as: UTF8.self)
        strings = StringTable(
            bytes: array("strings", of: UInt8.self), offsets: array("offsets", of: UInt32.self), symbols: array("symbols", of: UInt32.self))
        entries = array("entries", of: LexiconEntry.self)
        postings = array("postings", of: LexiconPosting.self)
        aliases = AliasTable(keys: array("keys", of: UInt64.self), values: array("values", of: UInt32.self))
        vetoes = WordList(slots: array("vetoes", of: UInt64.self)) ?? WordList()
        makeKeys()
        for name in flat.keys.sorted() {
            if name.hasPrefix("text/") { texts[String(name.dropFirst(5))] = String(decoding: array(name, of: UInt8.self), as: UTF8.self) }
            if name.hasPrefix("blob/") { blobs[String(name.dropFirst(5))] = array(name, of: UInt8.self) }
        }
    }

    private static func raw<T: BitwiseCopyable>(_ array: [T]) -> [UInt8] { array.withUnsafeBytes { Array($0) } }
}
