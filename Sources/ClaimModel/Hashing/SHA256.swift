/// SHA-256 (FIPS 180-4), one pass, fed in pieces.
///
/// An own implementation, because the static filter links no C library and the claims' names must be the same in both programs.
public struct SHA256: Sendable {
    /// The 32 bytes of a finished hash.
    public struct Digest: Sendable, Hashable {
        /// The bytes, first to last.
        public let bytes: [UInt8]

        /// A hash of known bytes.
        public init(bytes: [UInt8]) { self.bytes = bytes }

        /// A hash of known hex digits; nil where they are not 64.
        public init?(hex: String) {
            let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
            guard digits.count == 64, hex.utf8.count == 64 else { return nil }
            bytes = stride(from: 0, to: 64, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        }

        /// Sixty-four lower-case hex digits.
        public var hex: String { prefix(hexDigits: 64) }

        /// The first hex digits.
        public func prefix(hexDigits count: Int) -> String {
            String(unsafeUninitializedCapacity: count) { buffer in
                for i in 0..<count {
                    let nibble = i & 1 == 0 ? bytes[i >> 1] >> 4 : bytes[i >> 1] & 15
                    buffer[i] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
                }
                return count
            }
        }
    }

    private var state: InlineArray<8, UInt32> = [
        0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    private var pending = InlineArray<64, UInt8>(repeating: 0)
    private var pendingCount = 0
    private var length: UInt64 = 0

    /// A hash of nothing yet.
    public init() {}

    /// The hash of an array.
    public static func hash(_ bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// The hash of a string's UTF-8 bytes.
    public static func hash(_ string: String) -> Digest {
        var hash = SHA256()
        hash.update(string)
        return hash.finish()
    }

    /// Adds an array.
    ///
    /// - Complexity: O(n).
    public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

    /// Adds a string's UTF-8 bytes.
    public mutating func update(_ string: String) {
        var string = string
        string.makeContiguousUTF8()
        update(string.utf8.span)
    }

    /// Adds bytes.
    public mutating func update(_ bytes: Swift.Span<UInt8>) {
        length &+= UInt64(bytes.count)
        var i = 0
        if pendingCount > 0 {
            while i < bytes.count, pendingCount < 64 {
                pending[pendingCount] = bytes[i]
                pendingCount += 1
                i += 1
            }
            guard pendingCount == 64 else { return }
            Self.compress(&state, pending.span, 0)
            pendingCount = 0
        }
        while i &+ 64 <= bytes.count {
            Self.compress(&state, bytes, i)
            i &+= 64
        }
        while i < bytes.count {
            pending[pendingCount] = bytes[i]
            pendingCount += 1
            i += 1
        }
    }

    /// The hash of all that was added. The value is spent: add nothing after it.
    public mutating func finish() -> Digest {
        let bits = length &* 8
        var tail: [UInt8] = [0x80]
        while (pendingCount + tail.count) % 64 != 56 { tail.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
        update(tail)
        var out: [UInt8] = []
        out.reserveCapacity(32)
        for i in 0..<8 {
            for shift in stride(from: 24, through: 0, by: -8) { out.append(UInt8(truncatingIfNeeded: state[i] >> UInt32(shift))) }
        }
        return Digest(bytes: out)
    }

    @inline(__always)
    private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 &- n) }

    private static func compress(_ state: inout InlineArray<8, UInt32>, _ block: Swift.Span<UInt8>, _ at: Int) {
        var w = InlineArray<64, UInt32>(repeating: 0)
        for i in 0..<16 {
            let p = at &+ i &* 4
            w[i] = UInt32(block[p]) << 24 | UInt32(block[p &+ 1]) << 16 | UInt32(block[p &+ 2]) << 8 | UInt32(block[p &+ 3])
        }
        for i in 16..<64 {
            let a = w[i &- 15]
            let b = w[i &- 2]
            let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
            let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
            w[i] = w[i &- 16] &+ s0 &+ w[i &- 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        let k = constants.span
        for i in 0..<64 {
            let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
            let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e) = (g, f, e, d &+ t1)
            (d, c, b, a) = (c, b, a, t1 &+ t2)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}
