import ClaimModel
import Foundation

/// A line on standard error that says how far the work is, when that is a terminal; at most five times a second.
struct ProgressBar {
    private let console: Console
    private let total: Int
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant?

    /// A bar for so many bytes; 0 where nobody knows.
    init(_ console: Console, total: Int) {
        self.console = console
        self.total = total
    }

    /// Shows the bar at `done` bytes.
    mutating func show(_ done: Int) {
        guard console.errorIsTerminal else { return }
        let now = ContinuousClock.now
        if let last, now - last < .milliseconds(200) { return }
        last = now
        let seconds = Self.seconds(now - start)
        let rate = seconds > 0 ? Double(done) / 1e6 / seconds : 0
        let megabytes = String(done / 1_000_000)
        let pace = String(format: "%.1f", rate)
        let values: [String]
        let key: String
        if total > 0 {
            let share = min(1, Double(done) / Double(total))
            let left = rate > 0 ? Double(max(0, total - done)) / 1e6 / rate : 0
            let cells = Int(share * 24)
            let bar = "[" + String(repeating: "#", count: cells) + String(repeating: "-", count: 24 - cells) + "]"
            values = [bar, String(Int(share * 100)), megabytes, pace, Self.clock(left)]
            key = "progress"
        } else {
            values = [megabytes, pace]
            key = "progress-open"
        }
        FileHandle.standardError.write(
            Data(("\r\u{1B}[K" + Console.catalogue.sentence(key, console.language, values, isolating: true)).utf8))
    }

    /// Takes the bar away.
    func clear() {
        if last != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        return String(format: "%d:%02d", whole / 60, whole % 60)
    }
}
