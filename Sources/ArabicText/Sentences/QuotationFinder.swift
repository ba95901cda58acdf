/// Pairs quotation marks of every kind, nested or unbalanced, paragraph by paragraph.
///
/// The sign tells the side for guillemets only; for the others what it touches does: a word after it or a word before it. A mark that is left
/// open is closed at the end of its paragraph, one that closes nothing opens after the last colon, or where the paragraph starts.
public struct QuotationFinder: Sendable {
    private struct Open {
        var index: Int
        var family: QuoteMark.Family
    }

    /// A finder; it holds nothing.
    public init() {}

    /// The quotations of a text by start, the outer before the inner.
    ///
    /// - Parameter isVerb: tells a verb for `Quotation.isLabel`; without it every short quotation is a label.
    /// - Complexity: O(tokens).
    public func find(_ tokens: [Token], in text: FoldedText, source: [UInt8], isVerb: (Token) -> Bool = { _ in false }) -> [Quotation] {
        var result: [Quotation] = []
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while end < tokens.count, tokens[end].newlinesBefore == 0 { end += 1 }
            pair(tokens, start..<end, text, source, &result)
            start = end
        }
        for i in result.indices { result[i].isLabel = !result[i].isRepaired && isLabel(result[i].tokens, tokens, isVerb) }
        return result.sorted {
            ($0.tokens.lowerBound, -$0.tokens.upperBound, $0.depth) < ($1.tokens.lowerBound, -$1.tokens.upperBound, $1.depth)
        }
    }

    private func pair(_ tokens: [Token], _ line: Range<Int>, _ text: FoldedText, _ source: [UInt8], _ result: inout [Quotation]) {
        var stack: [Open] = []
        for i in line where tokens[i].kind == .sign && (tokens[i].first == 0x22 || tokens[i].first == 0x27) {
            guard let mark = QuoteMark.at(source, Int(text.origin[Int(tokens[i].start)])) else { continue }
            switch side(mark, tokens, i, line, stack) {
            case .open: stack.append(Open(index: i, family: mark.family))
            case .close: close(i, mark, tokens, line, &stack, &result)
            case .neutral: break
            }
        }
        while let open = stack.popLast() { append(open.index + 1..<line.upperBound, stack.count, true, &result) }
    }

    /// Which side a mark is for; neutral for an apostrophe.
    private func side(_ mark: QuoteMark, _ tokens: [Token], _ i: Int, _ line: Range<Int>, _ stack: [Open]) -> QuoteMark.Side {
        let before = i > line.lowerBound && !tokens[i].spaceBefore && touches(tokens[i - 1])
        let after = i + 1 < line.upperBound && !tokens[i + 1].spaceBefore && tokens[i + 1].kind != .sign
        let isOpen = stack.contains { $0.family == mark.family }
        if mark.family == .single {
            if before == after { return .neutral }
            return after ? .open : isOpen ? .close : .neutral
        }
        if mark.side != .neutral {
            // Pages that were turned round have them the wrong way: believe what the mark touches where that is clear.
            if mark.side == .open, before, !after, isOpen { return .close }
            if mark.side == .close, after, !before, !isOpen { return .open }
            return mark.side
        }
        if before != after { return after ? .open : .close }
        return isOpen ? .close : .open
    }

    /// Whether a token in front of a mark makes it a closing one; a single letter is a clitic, as in `بـ"..."`.
    private func touches(_ token: Token) -> Bool {
        switch token.kind {
        case .word: token.count > 2
        case .number: true
        case .sign: [0x2E, 0x21, 0x3F, 0x29, 0x5D, 0x22, 0x27].contains(token.first)
        }
    }

    private func close(
        _ i: Int, _ mark: QuoteMark, _ tokens: [Token], _ line: Range<Int>, _ stack: inout [Open], _ result: inout [Quotation]
    ) {
        if let at = stack.lastIndex(where: { $0.family == mark.family }) {
            while stack.count > at + 1, let inner = stack.popLast() { append(inner.index + 1..<i, stack.count, true, &result) }
            let open = stack.removeLast()
            append(open.index + 1..<i, stack.count, false, &result)
        } else if let open = stack.popLast() {
            append(open.index + 1..<i, stack.count, true, &result)
        } else {
            let colon = (line.lowerBound..<i).last { tokens[$0].first == 0x3A && tokens[$0].kind == .sign }
            let last = result.last?.tokens.upperBound ?? 0
            let from = max(colon.map { $0 + 1 } ?? line.lowerBound, last > line.lowerBound ? last + 1 : 0)
            append(min(from, i)..<i, 0, true, &result)
        }
    }

    private func append(_ tokens: Range<Int>, _ depth: Int, _ repaired: Bool, _ result: inout [Quotation]) {
        if tokens.isEmpty { return }
        result.append(Quotation(tokens: tokens, depth: depth, isRepaired: repaired, isLabel: false))
    }

    private func isLabel(_ range: Range<Int>, _ tokens: [Token], _ isVerb: (Token) -> Bool) -> Bool {
        var words = 0
        for i in range {
            if tokens[i].kind == .sign, [0x2E, 0x21, 0x3F, 0x3A, 0x2C].contains(tokens[i].first) { return false }
            if tokens[i].kind != .sign { words += 1 }
            if words > 3 || tokens[i].kind == .word && isVerb(tokens[i]) { return false }
        }
        return words > 0
    }
}
