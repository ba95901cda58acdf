extension InterchangeWriter {
    /// Writes one claim's object into a writer.
    public func write(_ claim: Claim, to json: inout JSONWriter) {
        json.beginObject()
        json.key("id")
        json.string(claim.id)
        json.key("type")
        json.string(claim.type.rawValue)
        json.key("trigger")
        write(claim.trigger, to: &json)
        json.key("sentence")
        json.beginObject()
        json.key("start")
        json.integer(claim.sentence.start)
        json.key("end")
        json.integer(claim.sentence.end)
        json.endObject()
        json.key("status")
        json.string(claim.status.rawValue)
        json.key("places")
        json.beginArray()
        for place in claim.places { write(place, to: &json) }
        json.endArray()
        json.key("from")
        json.string(orNull: claim.from)
        json.key("to")
        json.string(orNull: claim.to)
        json.key("time")
        if let time = claim.time { write(time, to: &json) } else { json.null() }
        json.key("agent")
        write(claim.agent, to: &json)
        json.key("target")
        write(claim.target, to: &json)
        json.key("tallies")
        json.beginArray()
        for tally in claim.tallies { write(tally, to: &json) }
        json.endArray()
        json.key("means")
        write(claim.means, to: &json)
        json.key("source")
        write(claim.source, to: &json)
        json.key("relay")
        write(claim.relay, to: &json)
        json.key("speech")
        json.string(claim.speech.rawValue)
        json.key("unverifiable")
        if let words = claim.unverifiable { write(words, to: &json) } else { json.null() }
        json.key("confidence")
        json.share(claim.confidence)
        json.key("links")
        json.beginArray()
        for link in claim.links {
            json.beginObject()
            json.key("rel")
            json.string(link.rel.rawValue)
            json.key("claim")
            json.string(link.claim)
            json.endObject()
        }
        json.endArray()
        if includesRejected {
            json.key("kept")
            json.boolean(claim.kept)
        }
        json.endObject()
    }

    private func write(_ span: Span, to json: inout JSONWriter) {
        json.beginObject()
        members(span, to: &json)
        json.endObject()
    }

    private func members(_ span: Span, to json: inout JSONWriter) {
        json.key("text")
        json.string(span.text)
        json.key("start")
        json.integer(span.start)
        json.key("end")
        json.integer(span.end)
    }

    private func write(_ mentions: [Mention], to json: inout JSONWriter) {
        json.beginArray()
        for mention in mentions {
            json.beginObject()
            members(mention.span, to: &json)
            if let id = mention.id {
                json.key("id")
                json.string(id)
            }
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ place: PlaceMention, to json: inout JSONWriter) {
        json.beginObject()
        members(place.span, to: &json)
        if let id = place.id {
            json.key("id")
            json.string(id)
        }
        if !place.candidates.isEmpty {
            json.key("candidates")
            json.beginArray()
            for candidate in place.candidates { json.string(candidate) }
            json.endArray()
        }
        if let within = place.within {
            json.key("in")
            json.integer(within)
        }
        if let via = place.via {
            json.key("via")
            write(via, to: &json)
        }
        json.endObject()
    }

    private func write(_ time: TimeMention, to json: inout JSONWriter) {
        json.beginObject()
        members(time.span, to: &json)
        json.key("precision")
        json.string(time.precision.rawValue)
        json.key("extent")
        json.string(time.extent.rawValue)
        json.key("basis")
        json.string(time.basis.rawValue)
        json.key("open")
        json.boolean(time.open)
        json.endObject()
    }

    private func write(_ tally: Tally, to json: inout JSONWriter) {
        json.beginObject()
        members(tally.span, to: &json)
        json.key("kind")
        json.string(tally.kind.rawValue)
        json.key("min")
        json.integer(orNull: tally.min)
        json.key("max")
        json.integer(orNull: tally.max)
        json.key("approx")
        json.boolean(tally.approx)
        json.key("who")
        json.string(tally.who.rawValue)
        if let of = tally.of {
            json.key("of")
            json.integer(of)
        }
        if tally.cumulative {
            json.key("cumulative")
            json.boolean(true)
        }
        if let since = tally.since {
            json.key("since")
            json.string(since)
        }
        if !tally.kinds.isEmpty {
            json.key("kinds")
            json.beginArray()
            for kind in tally.kinds { json.string(kind.rawValue) }
            json.endArray()
        }
        json.endObject()
    }
}
