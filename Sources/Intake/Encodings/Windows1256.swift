/// The Arabic code page of Windows.
enum Windows1256 {
    /// The scalar of each byte from 0x80 on.
    static let upper: [UInt32] = {
        var table = [UInt32](repeating: 0xFFFD, count: 128)
        for line in PackageResources.windows_1256_tsv.split(separator: 0x0A) where line.first != 0x23 {
            let cells = line.split(separator: 0x09).map { UInt32(String(decoding: $0, as: UTF8.self), radix: 16) }
            guard cells.count == 2, let byte = cells[0], let scalar = cells[1], (0x80...0xFF).contains(byte) else { continue }
            table[Int(byte) - 0x80] = scalar
        }
        return table
    }()

    /// Whether at least seven in ten of the bytes from 0x80 on are Arabic letters, and most stand beside another.
    static func looksRight(_ bytes: [UInt8]) -> Bool {
        var high = 0
        var letters = 0
        var joined = 0
        var before = false
        for byte in bytes {
            guard byte >= 0x80 else {
                before = false
                continue
            }
            high += 1
            let isLetter = (0x0621...0x064A).contains(upper[Int(byte) - 0x80])
            if isLetter {
                letters += 1
                if before { joined += 1 }
            }
            before = isLetter
        }
        return high >= 8 && letters * 10 >= high * 7 && joined * 2 >= letters
    }
}
