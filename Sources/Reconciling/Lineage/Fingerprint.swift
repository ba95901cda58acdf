/// One shingle of a text that stands for the words around it.
public struct Fingerprint: Sendable, Hashable {
    /// The hash of the shingle's words.
    public var hash: UInt32
    /// The index of its first word.
    public var position: UInt32

    /// A fingerprint of given hash and place.
    public init(hash: UInt32, position: UInt32) {
        self.hash = hash
        self.position = position
    }
}

/// Chooses the fingerprints of a text: the least shingle of every window of shingles.
///
/// This is MinHash taken over a sliding window instead of over the whole text ("winnowing": Schleimer, Wilkerson and Aiken, SIGMOD 2003).
/// Two texts that share a run of `shingle + window - 1` words, 25 by default, share a window whole, and therefore share its fingerprint:
/// copies of a part are found for certain, not only with high probability, and a copy of the whole shares dozens.
/// About one word in eleven gives a fingerprint. A text shorter than a window gives one, so that very short copies are found as well.
public struct Fingerprinter: Sendable {
    /// Words in a shingle.
    public let shingle: Int
    /// Shingles in a window.
    public let window: Int

    /// The default finds every shared run of 25 words.
    public init(shingle: Int = 5, window: Int = 21) {
        self.shingle = max(1, shingle)
        self.window = max(1, window)
    }

    /// The shortest shared run that is found for certain, in words.
    public var guaranteedRun: Int { shingle + window - 1 }

    /// The fingerprints of a text in their order.
    ///
    /// - Complexity: O(n * shingle), amortised.
    public func fingerprints(of words: [UInt32]) -> [Fingerprint] {
        guard !words.isEmpty else { return [] }
        let size = min(shingle, words.count)
        let count = words.count - size + 1
        var hashes: [UInt32] = []
        hashes.reserveCapacity(count)
        for i in 0..<count { hashes.append(hash(words, i, size)) }
        var chosen: [Fingerprint] = []
        chosen.reserveCapacity(count / (window / 2 + 1) + 1)
        var least = -1
        let span = min(window, count)
        for end in span...count {
            let start = end - span
            if least >= start {
                // Only a new least shingle replaces the one that stands; on a tie the older one stays.
                if hashes[end - 1] < hashes[least] {
                    least = end - 1
                    chosen.append(Fingerprint(hash: hashes[least], position: UInt32(least)))
                }
            } else {
                least = start
                for i in start..<end where hashes[i] < hashes[least] { least = i }
                chosen.append(Fingerprint(hash: hashes[least], position: UInt32(least)))
            }
        }
        return chosen
    }

    /// A mixed hash of the words of one shingle, so that the least one is as good as drawn by lot (SplitMix64's finisher).
    @inline(__always)
    private func hash(_ words: [UInt32], _ at: Int, _ size: Int) -> UInt32 {
        var value: UInt64 = 0x9E37_79B9_7F4A_7C15
        for i in at..<at + size {
            value = (value ^ UInt64(words[i])) &* 0xBF58_476D_1CE4_E5B9
            value ^= value >> 29
        }
        value = (value ^ value >> 30) &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: (value ^ value >> 31) >> 16)
    }
}
