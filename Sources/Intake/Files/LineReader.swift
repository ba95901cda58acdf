import ClaimModel

/// The lines of one file of JSON lines, converted to UTF-8 as they come.
struct LineReader: ~Copyable {
    private let file: InputFile
    private let encoding: TextEncoding
    private let megabytes: Int
    private var transcoder: Transcoder
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var isAtEnd = false
    private var raw: [UInt8] = []
    let path: String
    private(set) var line = 0
    private(set) var bytesRead = 0

    /// Goes on behind `head`, which was read from `file` already.
    init(_ file: consuming InputFile, path: String, head: [UInt8], guess: EncodingGuess, megabytes: Int) {
        self.file = file
        self.megabytes = megabytes
        self.path = path
        encoding = guess.encoding
        transcoder = Transcoder(guess.encoding)
        transcoder.append(head[guess.markLength...], to: &buffer)
    }

    /// The next line that is not blank; nil at the end. A line beyond the limit is passed over and reported.
    mutating func next() throws(MarsadError) -> RecordStream.Item? {
        let limit = megabytes * 1_000_000
        while true {
            let end = try endOfLine(limit)
            guard let end else { return nil }
            line += 1
            let place = InputPlace(path: path, line: line)
            if end - start > limit {
                try skipLine()
                return .failure(.lineTooLong(place, limit: megabytes), place)
            }
            let range = start..<end
            start = end + 1
            scanned = start
            if buffer[range].allSatisfy({ $0 <= 0x20 && $0 != 0 }) { continue }
            return .record(RawRecord(bytes: Array(buffer[range]), form: .jsonLine, place: place, encoding: encoding))
        }
    }

    /// Where the line that begins at `start` ends, or is known to be too long; nil where nothing is left.
    private mutating func endOfLine(_ limit: Int) throws(MarsadError) -> Int? {
        while true {
            if let end = newline() { return end }
            scanned = buffer.count
            if scanned - start > limit { return scanned }
            if isAtEnd { return start < buffer.count ? buffer.count : nil }
            try fill()
        }
    }

    private func newline() -> Int? {
        var i = scanned
        let bytes = buffer.span
        while i < bytes.count {
            if bytes[i] == 0x0A { return i }
            i &+= 1
        }
        return nil
    }

    private mutating func skipLine() throws(MarsadError) {
        while true {
            if let end = newline() {
                start = end + 1
                scanned = start
                return
            }
            buffer.removeAll(keepingCapacity: false)
            start = 0
            scanned = 0
            if isAtEnd { return }
            try fill()
        }
    }

    private mutating func fill() throws(MarsadError) {
        if start > 0 {
            buffer.removeSubrange(0..<min(start, buffer.count))
            scanned -= start
            start = 0
        }
        raw.removeAll(keepingCapacity: true)
        let got = try file.read(RecordStream.chunk, into: &raw)
        bytesRead += got
        if got == 0 {
            isAtEnd = true
            transcoder.finish(to: &buffer)
        } else {
            transcoder.append(raw[...], to: &buffer)
        }
    }
}
