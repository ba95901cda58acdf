extension LinearModel {
    /// Weights are stored as whole steps of this size, from -127 to 127.
    static let step: Float = 1.0 / 32

    /// The stored form: a magic word, threshold, cuts, calibration, then gaps between used slots as variable-length numbers with a byte of weight each.
    public func serialized() -> [UInt8] {
        var out = Array("MARSADW2".utf8)
        func put(_ value: Double) { withUnsafeBytes(of: value.bitPattern.littleEndian) { out.append(contentsOf: $0) } }
        put(threshold)
        for cut in cuts.all { put(cut) }
        out.append(UInt8(calibration.bins.count))
        for bin in calibration.bins {
            put(bin.raw)
            put(bin.right)
        }
        var last = -1
        for (i, weight) in weights.enumerated() where weight != 0 {
            var gap = i - last
            last = i
            while gap >= 0x80 {
                out.append(UInt8(gap & 0x7F | 0x80))
                gap >>= 7
            }
            out.append(UInt8(gap))
            out.append(UInt8(bitPattern: weight))
        }
        return out
    }

    /// A model from its stored form; nil when the bytes are not one.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= 17, bytes.starts(with: "MARSADW2".utf8) else { return nil }
        var at = 8
        func double() -> Double {
            var bits: UInt64 = 0
            for k in 0..<8 { bits |= UInt64(bytes[at + k]) << UInt64(8 * k) }
            at += 8
            return Double(bitPattern: bits)
        }
        let threshold = double()
        var cuts = Cuts()
        guard bytes.count >= 17 + 8 * cuts.all.count else { return nil }
        cuts.all = cuts.all.map { _ in double() }
        let bins = Int(bytes[at])
        at += 1
        guard bytes.count >= at + bins * 16 else { return nil }
        var calibration = Calibration()
        for _ in 0..<bins { calibration.bins.append((double(), double())) }
        var weights = [Int8](repeating: 0, count: Self.size)
        var slot = -1
        while at < bytes.count {
            var gap = 0
            var shift = 0
            while at < bytes.count, bytes[at] & 0x80 != 0, shift < 28 {
                gap |= Int(bytes[at] & 0x7F) << shift
                shift += 7
                at += 1
            }
            guard at + 1 < bytes.count else { return nil }
            gap |= Int(bytes[at]) << shift
            slot += gap
            guard slot < Self.size else { return nil }
            weights[slot] = Int8(bitPattern: bytes[at + 1])
            at += 2
        }
        self.init(steps: weights)
        self.threshold = threshold
        self.cuts = cuts
        self.calibration = calibration
    }
}
