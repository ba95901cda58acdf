import Testing

import ArabicText

@Suite struct FoldingTests {
    let folder = TextFolder()

    @Test func mapsEveryFoldedByteBackToTheScalarThatMadeIt() {
        // Hamza, marks, tatweel, lam-alef ligature, Arabic-Indic digits, entity, bidi control.
        let text = "\u{0623}\u{064E}\u{062D}\u{0640}\u{0645}\u{062F} \u{FEFB} \u{0663}\u{0665}&nbsp;\u{202B}\u{00AB}x\u{00BB}"
        let source = Array(text.utf8)
        var folded = FoldedText()
        folder.fold(source, into: &folded)
        #expect(String(decoding: folded.bytes, as: UTF8.self) == "\u{0627}\u{062D}\u{0645}\u{062F} \u{0644}\u{0627} 35 \"x\"")
        #expect(folded.origin.count == folded.bytes.count + 1)
        #expect(folded.origin.last == UInt32(source.count))
        for i in 1..<folded.origin.count { #expect(folded.origin[i - 1] <= folded.origin[i]) }
        for offset in folded.origin.dropLast() { #expect(source[Int(offset)] & 0xC0 != 0x80, "an origin inside a scalar") }
    }

    @Test func keepsBytesThatAreNotText() {
        let source: [UInt8] = [0xD8, 0xFF, 0xE2, 0x80, 0x00, 0xF0, 0x61]
        var folded = FoldedText()
        folder.fold(source, into: &folded)
        #expect(folded.origin.last == UInt32(source.count))
    }
}
