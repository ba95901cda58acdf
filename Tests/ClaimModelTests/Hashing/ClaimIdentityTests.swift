import ClaimModel
import Testing

@Suite struct ClaimIdentityTests {
    private func claim(_ type: ClaimType, _ start: Int, place: String? = nil) -> Claim {
        var claim = Claim(
            type: type, trigger: Span(text: "", start: start, end: start + 3), sentence: Span(text: "", start: 0, end: 99))
        if let place { claim.places = [PlaceMention(span: Span(text: "", start: 0, end: 0), id: place)] }
        return claim
    }

    @Test func namesAreTheHashOfTheSixFields() {
        let id = ClaimIdentity.id(
            doc: "r", textHash: "00", type: .accessDenial, triggerStart: 4, triggerEnd: 7, firstPlace: nil, ordinal: 1)
        #expect(id == "r#" + SHA256.hash("00\naccess-denial\n4\n7\n\n1").prefix(hexDigits: 10))
    }

    @Test func aNewClaimRenamesNoOther() {
        var few = [claim(.killing, 10), claim(.shelling, 20, place: "sy:1")]
        var more = [claim(.clash, 2), claim(.killing, 10), claim(.killing, 10), claim(.shelling, 20, place: "sy:1")]
        ClaimIdentity.assign(to: &few, doc: "r", textHash: "h")
        ClaimIdentity.assign(to: &more, doc: "r", textHash: "h")
        #expect(few[0].id == more[1].id)
        #expect(few[1].id == more[3].id)
        #expect(Set(more.map(\.id)).count == 4)
    }

    @Test func anotherPlaceIsAnotherClaim() {
        var claims = [claim(.killing, 10, place: "sy:1"), claim(.killing, 10, place: "sy:2"), claim(.killing, 10)]
        ClaimIdentity.assign(to: &claims, doc: "r", textHash: "h")
        #expect(Set(claims.map(\.id)).count == 3)
    }
}
