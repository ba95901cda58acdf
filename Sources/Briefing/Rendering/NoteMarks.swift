/// Note numbers as a reader sees them: runs of three and more become a range.
package struct NoteMarks {
    /// A single number, or first and last of a range.
    package static func ranges(_ notes: [Int]) -> [ClosedRange<Int>] {
        var out: [ClosedRange<Int>] = []
        for note in notes.sorted() {
            if let last = out.last, last.upperBound + 1 == note {
                out[out.count - 1] = last.lowerBound...note
            } else if out.last?.contains(note) != true {
                out.append(note...note)
            }
        }
        return out.flatMap { $0.count == 2 ? [$0.lowerBound...$0.lowerBound, $0.upperBound...$0.upperBound] : [$0] }
    }
}
