import ClaimModel

/// Where in a sentence a name stands.
enum NameRole: Sendable {
    /// After its verb.
    case subject
    /// After a preposition or in an annexation.
    case afterPreposition
}

extension BriefContext {
    /// A person, body or thing as the sentence needs it: the lexicon's name, else the report's words in their right form.
    func name(_ name: BriefName, _ role: NameRole) -> BriefText {
        let resolved = name.id.flatMap { naming.actorName($0, options.language) }
        return written(resolved ?? name.words, role)
    }

    /// Names joined by "and".
    func names(_ names: [BriefName], _ role: NameRole) -> BriefText {
        pair(Self.distinct(names).map { name($0, role) })
    }

    /// The gender that a verb before this name takes.
    func gender(_ name: BriefName) -> Gender {
        guard options.language == .arabic else { return .masculine }
        return book.grammar.gender(of: name.id.flatMap { naming.actorName($0, .arabic) } ?? name.words)
    }

    /// A place's name.
    func place(_ place: BriefPlace?) -> BriefText? {
        guard let place else { return nil }
        return written(place.id.flatMap { naming.placeName($0, options.language) } ?? place.words, .subject)
    }

    /// A place's name with that of the place around it, unless that is the country.
    func placeWithPath(_ place: BriefPlace) -> BriefText {
        var out = self.place(place) ?? BriefText(words("place.unknown"))
        guard let id = place.id else { return out }
        var said = [out.plain]
        for parent in naming.placePath(id).dropLast().prefix(1) {
            guard let name = naming.placeName(parent, options.language), !said.contains(name) else { continue }
            said.append(name)
            out.append(options.language == .arabic ? "\u{060C} " : ", ")
            out.append(written(name, .subject))
        }
        return out
    }

    /// An outlet's name.
    func outlet(_ report: BriefReport) -> BriefText { written(report.outlet ?? report.doc, .subject) }

    /// Words with their direction: those in the brief's own script are names, others are set apart.
    func written(_ words: String, _ role: NameRole) -> BriefText {
        let arabic = words.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        guard arabic == (options.language == .arabic) else { return BriefText(words, .foreign) }
        if !arabic { return BriefText(words, .name) }
        return BriefText(role == .subject ? book.grammar.subject(words) : book.grammar.afterPreposition(words), .name)
    }

    /// Names without repeats, in their order.
    static func distinct(_ names: [BriefName]) -> [BriefName] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0.key).inserted }
    }
}
