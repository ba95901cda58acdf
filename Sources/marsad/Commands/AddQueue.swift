import Casebook
import ClaimModel
import Intake

/// What waits to be stored: full batches go into the casebook, one transaction each.
struct AddQueue {
    private let store: Casebook
    private let console: Console
    private var batch: [CasebookItem] = []
    private var size = 0
    private var reports = 0
    private var claims = 0
    private var carriers = 0
    private var known = 0
    private(set) var trouble = Trouble()

    init(store: Casebook, console: Console) {
        self.store = store
        self.console = console
    }

    /// Takes one result in.
    mutating func add(_ result: AddTask.Result) throws(MarsadError) {
        switch result {
        case .known: known += 1
        case .failure(let error): refuse(error)
        case .notice(let notice): tell(notice)
        case .item(let item, let size, let notices):
            for notice in notices { tell(notice) }
            batch.append(item)
            self.size += size
            if batch.count >= 500 || self.size > 4_000_000 { try flush() }
        }
    }

    /// Stores what waits.
    mutating func flush() throws(MarsadError) {
        if batch.isEmpty { return }
        for outcome in try store.add(batch) {
            switch outcome {
            case .added(let count):
                reports += 1
                claims += count
            case .carrier: carriers += 1
            case .known: known += 1
            case .refused(let error): refuse(error)
            }
        }
        batch.removeAll(keepingCapacity: true)
        size = 0
    }

    /// Says what was done.
    func printSummary(json: Bool) throws(MarsadError) {
        let counts = [reports, claims, carriers, known, trouble.count]
        guard json else {
            try console.print(console.sentence("added", counts.map(String.init)))
            return
        }
        var writer = JSONWriter()
        writer.beginObject()
        for (name, count) in zip(["reports", "claims", "carriers", "known", "refused"], counts) {
            writer.key(named: name)
            writer.integer(count)
        }
        writer.endObject()
        try console.write(writer.bytes + [0x0A])
    }

    private mutating func refuse(_ error: MarsadError) {
        trouble.note(error)
        console.report(error)
    }

    private func tell(_ notice: IntakeNotice) {
        console.note(notice.sentence(in: console.language, isolating: console.errorIsTerminal))
    }
}
