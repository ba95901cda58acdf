extension InterchangeReader {
    static func claim(_ json: inout JSONScanner) throws(JSONFault) -> Claim {
        let start = json.offset
        var type: ClaimType?
        var trigger: Span?
        var claim = Claim(type: .shelling, trigger: Span(text: "", start: 0, end: 0), sentence: Span(text: "", start: 0, end: 0))
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "id": claim.id = try json.string()
            case "type": type = try json.word()
            case "trigger": trigger = try parts(&json).span
            case "sentence": claim.sentence = try parts(&json).span
            case "status": claim.status = try json.word()
            case "places": claim.places = try json.array { (json) throws(JSONFault) in try place(&json) }
            case "from": claim.from = try json.optionalString()
            case "to": claim.to = try json.optionalString()
            case "time": claim.time = try json.null() ? nil : time(&json)
            case "agent": claim.agent = try mentions(&json)
            case "target": claim.target = try mentions(&json)
            case "tallies": claim.tallies = try json.array { (json) throws(JSONFault) in try tally(&json) }
            case "means": claim.means = try mentions(&json)
            case "source": claim.source = try mentions(&json)
            case "relay": claim.relay = try mentions(&json)
            case "speech": claim.speech = try json.word()
            case "unverifiable": claim.unverifiable = try json.null() ? nil : parts(&json).span
            case "confidence": claim.confidence = try json.number()
            case "links": claim.links = try json.array { (json) throws(JSONFault) in try link(&json) }
            case "kept": claim.kept = try json.boolean()
            default: try json.skipValue()
            }
        }
        guard let type, let trigger else { throw JSONFault(.missing, at: start) }
        claim.type = type
        claim.trigger = trigger
        return claim
    }

    private static func mentions(_ json: inout JSONScanner) throws(JSONFault) -> [Mention] {
        try json.array { (json) throws(JSONFault) in
            let parts = try parts(&json)
            return Mention(span: parts.span, id: parts.id)
        }
    }

    private static func parts(_ json: inout JSONScanner) throws(JSONFault) -> (span: Span, id: String?) {
        let at = json.offset
        var start: Int?
        var end: Int?
        var text = ""
        var id: String?
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "text": text = try json.string()
            case "start": start = try json.integer()
            case "end": end = try json.integer()
            case "id": id = try json.optionalString()
            default: try json.skipValue()
            }
        }
        return (try span(text, start, end, at), id)
    }

    private static func span(_ text: String, _ start: Int?, _ end: Int?, _ at: Int) throws(JSONFault) -> Span {
        guard let start, let end else { throw JSONFault(.missing, at: at) }
        guard start >= 0, end >= start else { throw JSONFault(.unknownValue, at: at) }
        return Span(text: text, start: start, end: end)
    }

    private static func link(_ json: inout JSONScanner) throws(JSONFault) -> ClaimLink {
        let start = json.offset
        var rel: ClaimLink.Relation?
        var other: String?
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "rel": rel = try json.word()
            case "claim": other = try json.string()
            default: try json.skipValue()
            }
        }
        guard let rel, let other else { throw JSONFault(.missing, at: start) }
        return ClaimLink(rel: rel, claim: other)
    }

    private static func place(_ json: inout JSONScanner) throws(JSONFault) -> PlaceMention {
        let at = json.offset
        var place = PlaceMention(span: Span(text: "", start: 0, end: 0))
        var start: Int?
        var end: Int?
        var text = ""
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "text": text = try json.string()
            case "start": start = try json.integer()
            case "end": end = try json.integer()
            case "id": place.id = try json.optionalString()
            case "candidates": place.candidates = try json.array { (json) throws(JSONFault) in try json.string() }
            case "in": place.within = try json.optionalInteger()
            case "via": place.via = try json.null() ? nil : parts(&json).span
            default: try json.skipValue()
            }
        }
        place.span = try span(text, start, end, at)
        return place
    }

    private static func time(_ json: inout JSONScanner) throws(JSONFault) -> TimeMention {
        let at = json.offset
        var time = TimeMention(span: Span(text: "", start: 0, end: 0), precision: .day, extent: .point, basis: .stated, open: false)
        var start: Int?
        var end: Int?
        var text = ""
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "text": text = try json.string()
            case "start": start = try json.integer()
            case "end": end = try json.integer()
            case "precision": time.precision = try json.word()
            case "extent": time.extent = try json.word()
            case "basis": time.basis = try json.word()
            case "open": time.open = try json.boolean()
            default: try json.skipValue()
            }
        }
        time.span = try span(text, start, end, at)
        return time
    }

    private static func tally(_ json: inout JSONScanner) throws(JSONFault) -> Tally {
        let at = json.offset
        var tally = Tally(span: Span(text: "", start: 0, end: 0), kind: .other, min: nil, max: nil)
        var start: Int?
        var end: Int?
        var text = ""
        try json.eachMember { (json, key) throws(JSONFault) in
            switch key {
            case "text": text = try json.string()
            case "start": start = try json.integer()
            case "end": end = try json.integer()
            case "kind": tally.kind = try json.word()
            case "min": tally.min = try json.optionalInteger()
            case "max": tally.max = try json.optionalInteger()
            case "approx": tally.approx = try json.boolean()
            case "who": tally.who = try json.word()
            case "of": tally.of = try json.optionalInteger()
            case "cumulative": tally.cumulative = try json.boolean()
            case "since": tally.since = try json.optionalString()
            case "kinds": tally.kinds = try json.array { (json) throws(JSONFault) in try json.word() }
            default: try json.skipValue()
            }
        }
        tally.span = try span(text, start, end, at)
        return tally
    }
}
