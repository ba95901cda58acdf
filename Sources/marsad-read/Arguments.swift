import ClaimModel
import Glibc

/// The filter's options, read by hand: the library that the command line uses needs Foundation.
struct Arguments {
    var paths: [String] = []
    var published: String?
    var jobs = 1
    var lexicon: String?
    var weights: String?
    var includesRejected = false
    var includesText = false
    var wantsHelp = false
    var language = MessageLanguage(locale: Self.environment(["LC_ALL", "LC_MESSAGES", "LANG"]))

    /// Reads the words after the program's name.
    init(_ words: [String]) throws(MarsadError) {
        var rest = words.reversed().map { $0 }
        var isOver = false
        while let word = rest.popLast() {
            if isOver || word == "-" || !word.hasPrefix("-") {
                paths.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            func value(_ expected: String) throws(MarsadError) -> String {
                if parts.count == 2 { return parts[1] }
                guard let next = rest.popLast() else { throw .badArgument(name: word, value: "", expected: expected) }
                return next
            }
            switch parts[0] {
            case "--": isOver = true
            case "--all": includesRejected = true
            case "--with-text": includesText = true
            case "--help", "-h": wantsHelp = true
            case "--published":
                let date = try value("YYYY-MM-DD")
                guard PublishedDate.isValid(date) else { throw .badArgument(name: parts[0], value: date, expected: "YYYY-MM-DD") }
                published = date
            case "--lexicon": lexicon = try value("FOLDER")
            case "--weights": weights = try value("FILE")
            case "--jobs", "-j":
                let count = try value("1...256")
                guard let number = Int(count), (1...256).contains(number) else {
                    throw .badArgument(name: parts[0], value: count, expected: "1...256")
                }
                jobs = number
            case "--language":
                let name = try value("ar, en")
                guard let chosen = MessageLanguage(rawValue: name) else {
                    throw .badArgument(name: parts[0], value: name, expected: "ar, en")
                }
                language = chosen
            default: throw .badArgument(name: "marsad-read", value: word, expected: "--help")
            }
        }
    }

    /// The locale of the environment, for sentences about the options themselves.
    static func environment(_ names: [String]) -> String? {
        for name in names {
            if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
        }
        return nil
    }
}
