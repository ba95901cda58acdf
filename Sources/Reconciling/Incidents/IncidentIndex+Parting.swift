/// What a person parted stays apart, whatever attaches the one and the other to a third.
extension IncidentIndex {
    /// Takes off attachments by which parted claims would be of one incident; gives the clusters concerned.
    ///
    /// From each root outwards, siblings in the order of their keys: what contradicts nothing before it stays.
    mutating func honourPartings() -> Set<Int32> {
        var roots: Set<Int32> = []
        for key in decisions.partedClaims {
            guard let number = numbers[key] else { continue }
            roots.insert(root(of: name(of: number)))
        }
        var touched: Set<Int32> = []
        for root in roots.sorted() {
            var held = members(of: root)
            var queue = children(of: root)[...]
            while let name = queue.popFirst() {
                let own = members(of: name)
                if own.contains(where: { a in held.contains { decisions.areParted(a, $0) } }) {
                    touched.formUnion(detach(name))
                } else {
                    held += own
                    queue += children(of: name)
                }
            }
        }
        return touched
    }

    /// The keys of a cluster's claims, or of a denial.
    private func members(of name: Int32) -> [String] { (clusters[name]?.members ?? [name]).map { claims[Int($0)].claim.key } }

    private func children(of name: Int32) -> [Int32] {
        (attached[name] ?? []).sorted { claims[Int($0)].claim.key < claims[Int($1)].claim.key }
    }
}
