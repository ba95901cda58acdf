/// Names claims so that a better lexicon renames nothing that did not change.
///
/// A claim's name is its report's, `#`, and the first ten hex digits of SHA-256 over six fields joined by line ends: the text's hash (hex),
/// the type's code, the trigger's start and end in decimal, the first place's id (empty where there is none), and the claim's number among
/// those of the report that are equal in all of these, from 0.
public enum ClaimIdentity {
    /// The name of one claim.
    public static func id(
        doc: String, textHash: String, type: ClaimType, triggerStart: Int, triggerEnd: Int, firstPlace: String?, ordinal: Int
    ) -> String {
        let fields = "\(textHash)\n\(type.rawValue)\n\(triggerStart)\n\(triggerEnd)\n\(firstPlace ?? "")\n\(ordinal)"
        return "\(doc)#\(SHA256.hash(fields).prefix(hexDigits: 10))"
    }

    /// Gives every claim of a report its name, in their order. Links are left as they are: tie claims after naming them.
    ///
    /// - Complexity: O(n) in the claims.
    public static func assign(to claims: inout [Claim], doc: String, textHash: String) {
        struct Key: Hashable {
            let type: ClaimType
            let start: Int
            let end: Int
            let place: String?
        }
        var seen: [Key: Int] = [:]
        for i in claims.indices {
            let claim = claims[i]
            let place = claim.places.first?.id
            let key = Key(type: claim.type, start: claim.trigger.start, end: claim.trigger.end, place: place)
            let ordinal = seen[key, default: 0]
            seen[key] = ordinal + 1
            claims[i].id = id(
                doc: doc, textHash: textHash, type: claim.type, triggerStart: key.start, triggerEnd: key.end, firstPlace: place,
                ordinal: ordinal)
        }
    }

    /// The hash of a report's text, hex: what `ReportClaims.textHash` holds.
    public static func textHash(_ text: String) -> String { SHA256.hash(text).hex }

    /// The name of a report whose input gives none: the first sixteen hex digits of its text's hash.
    public static func doc(textHash: String) -> String { String(textHash.prefix(16)) }
}
