/// What hangs on one cluster need not be one incident: two clusters may fit a third that says less, and not each other.
extension IncidentIndex {
    /// One incident of a tree of attachments: the cluster at its head, and all that hangs on it.
    struct Piece {
        let head: Int32
        var names: [Int32]
    }

    /// The incidents of a tree of attachments.
    ///
    /// From the root outwards, siblings in the order of their keys: what a person parted from something before it, and what names another
    /// town than something before it, starts an incident of its own, with all that hangs on it.
    func pieces(of root: Int32) -> [Piece] {
        var pieces: [Piece] = []
        var heads = [root][...]
        while let head = heads.popFirst() {
            var piece = Piece(head: head, names: [head])
            var held = members(of: head)
            var queue = children(of: head)[...]
            while let name = queue.popFirst() {
                let own = members(of: name)
                if own.contains(where: { a in held.contains { areApart(a, $0) } }) {
                    heads.append(name)
                } else {
                    piece.names.append(name)
                    held += own
                    queue += children(of: name)
                }
            }
            pieces.append(piece)
        }
        return pieces
    }

    private func areApart(_ a: Int32, _ b: Int32) -> Bool {
        let (p, q) = (claims[Int(a)], claims[Int(b)])
        return judge.areApart(p, q) || decisions.areParted(p.claim.key, q.claim.key)
    }

    /// A cluster's claims, or a denial.
    private func members(of name: Int32) -> [Int32] { clusters[name]?.members ?? [name] }

    private func children(of name: Int32) -> [Int32] {
        (attached[name] ?? []).sorted { claims[Int($0)].claim.key < claims[Int($1)].claim.key }
    }
}
