import ClaimModel
import Reconciling
import Testing

@Suite("Whom claims come from")
struct OriginTests {
    let resolver = OriginResolver(
        actors: ActorTable(
            actors: [
                Actor(id: "sy", kind: "state", side: "government", country: "sy"),
                Actor(id: "sy-army", kind: "army", side: "government", country: "sy", of: "sy"),
                Actor(id: "minister", kind: "people", of: "sy"),
                Actor(id: "sohr", kind: "monitor", country: "sy"),
                Actor(id: "generic-army", kind: "army"),
                Actor(id: "sana", kind: "agency", side: "government", of: "sy"),
                Actor(id: "afp", kind: "agency", country: "fr"),
            ], classes: ["activists": "activists", "local-activists": "activists", "doctor": "medical"], outlets: ["sana news": "sana"]))

    private func claim(
        _ key: String, doc: String, source: [String] = [], relay: [String] = [], passage: String? = nil, outlet: String? = "paper"
    ) -> ReconcilableClaim {
        var claim = ReconcilableClaim(key: key, doc: doc, type: .shelling)
        claim.sources = source.map { NamedEntity(id: $0, name: $0) }
        claim.relays = relay.map { NamedEntity(id: $0, name: $0) }
        claim.passage = passage.map { PassageMark(passage: $0, context: 1) }
        claim.outlet = outlet
        return claim
    }

    private func ids(_ claims: [ReconcilableClaim]) -> [[String]] { resolver.origins(claims).map { $0.map(\.id) } }

    @Test("a speaker, an organ and their body are one")
    func bodies() {
        #expect(
            ids([claim("1", doc: "a", source: ["minister"]), claim("2", doc: "b", source: ["sy-army"])]) == [["body:sy"], ["body:sy"]])
    }

    @Test("sources without a name are one origin a class")
    func classes() {
        let found = ids([
            claim("1", doc: "a", source: ["activists"]), claim("2", doc: "b", source: ["local-activists"]),
            claim("3", doc: "c", source: ["doctor"]),
            claim("4", doc: "d", source: ["generic-army"]),
        ])
        #expect(found == [["unnamed:activists"], ["unnamed:activists"], ["unnamed:medical"], ["unnamed:generic-army"]])
    }

    @Test("who passes words on is no origin beside their source, and is one without")
    func relays() {
        #expect(
            ids([claim("1", doc: "a", source: ["sohr"], relay: ["afp"]), claim("2", doc: "b", relay: ["afp"])]) == [
                ["body:sohr"], ["body:afp"],
            ])
    }

    @Test("a headline comes from those whom its report names")
    func headline() {
        #expect(ids([claim("1", doc: "a"), claim("2", doc: "a", source: ["sohr"])]) == [["body:sohr"], ["body:sohr"]])
    }

    @Test("a passage explains what nobody is named for; the carrier's source explains the passage")
    func passages() {
        #expect(
            ids([claim("1", doc: "a", passage: "a@0"), claim("2", doc: "b", passage: "a@0", outlet: "other")]) == [
                ["passage:a@0"], ["passage:a@0"],
            ])
        #expect(
            ids([claim("1", doc: "a", passage: "a@0"), claim("2", doc: "b", source: ["sohr"], passage: "a@0")]) == [
                ["body:sohr"], ["body:sohr"],
            ])
    }

    @Test("an outlet is an origin only when nothing else is, and as its owner")
    func outlets() {
        let found = ids([claim("1", doc: "a"), claim("2", doc: "b", outlet: "sana news"), claim("3", doc: "c", outlet: nil)])
        #expect(found == [["outlet:paper"], ["body:sy"], []])
    }
}
