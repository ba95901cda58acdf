/// The common refinement of the scopes of constraints: kinds × places × windows × people, with the constraints that hold each cell.
///
/// Cells held by the same constraints are one *class*, the variable of every program, so that the size of a program follows
/// the claims and not the calendar. The grid covers everything: beside the scopes it has an "elsewhere" on each axis.
struct CountGrid {
    /// A scope's cells along the axes; an element is whole when the scope holds all of it.
    private struct Extent {
        var kinds: [Int]
        var regions: [(index: Int, isWhole: Bool)]
        var people: [(index: Int, isWhole: Bool)]
        var slots: [(index: Int, isWhole: Bool)]
        /// Kinds, or people, that no constraint is about.
        var leavesGrid: Bool
    }

    /// One class of cells.
    struct Class {
        var cellCount: Int
        /// Constraints that hold the cells, ascending.
        var constraints: [Int]
    }

    private(set) var classes: [Class] = []
    private var chains: PlaceChains
    private var kindIndex: [String: Int] = [:]
    private var regionIndex: [String: Int] = [:]
    private var regionsUnder: [String: [Int]] = [:]
    private var cuts: [Int] = []
    private var peopleClasses: [PersonCategory.Mask] = []
    private var masks: [String: PersonCategory.Mask] = [:]
    private var classOfCell: [Int32] = []
    private var stamps: [Int] = []
    private var counts: [Int] = []
    private var stamp = 0

    /// - Parameters:
    ///   - scopes: of the constraints, in their order, each with the window that counts.
    ///   - parent: the place that holds a place; nil at the root. Must be free of cycles.
    init(scopes: [CountScope], parent: @escaping @Sendable (String) -> String?) {
        chains = PlaceChains(parent)
        for kind in Set(scopes.flatMap(\.kinds)).sorted() { kindIndex[kind] = kindIndex.count }
        let places = Set(scopes.flatMap(\.places)).subtracting([CountScope.anywhere]).sorted()
        for (k, place) in ([CountScope.anywhere] + places).enumerated() {
            regionIndex[place] = k
            for node in chains.chain(place) { regionsUnder[node, default: []].append(k) }
        }
        cuts = Set(scopes.flatMap { [$0.window.lowerBound, $0.window.upperBound] }).sorted()
        let used = Set(scopes.map { mask($0) }).sorted { ($0.low, $0.high) < ($1.low, $1.high) }
        var groups: [[Bool]: Int] = [:]
        for atom in 0..<PersonCategory.atomCount {
            let key = used.map { $0.contains(atom) }
            if groups[key] == nil {
                groups[key] = peopleClasses.count
                peopleClasses.append(PersonCategory.Mask())
            }
            if let group = groups[key] { peopleClasses[group].insert(atom) }
        }
        fill(scopes)
    }

    private var cellCount: Int { kindIndex.count * regionIndex.count * peopleClasses.count * (cuts.count + 1) }

    private mutating func mask(_ scope: CountScope) -> PersonCategory.Mask {
        let key = scope.isNamed.map { scope.who + ($0 ? "+" : "-") } ?? scope.who
        if let mask = masks[key] { return mask }
        let mask = PersonCategory.mask(scope.who, isNamed: scope.isNamed)
        masks[key] = mask
        return mask
    }

    private mutating func fill(_ scopes: [CountScope]) {
        // Each constraint gives its cells a random-looking mark; equal sums of marks are equal sets, at odds of 2⁻¹²⁸ a pair.
        var marks = Array(repeating: PersonCategory.Mask(), count: cellCount)
        var mixer = Mixer()
        let lengths = lengths
        let extents = scopes.map { extent($0) }
        for extent in extents {
            let (a, b) = (mixer.next(), mixer.next())
            lengths.forEachCell(extent) { cell, _ in
                marks[cell].low ^= a
                marks[cell].high ^= b
            }
        }
        var found: [PersonCategory.Mask: Int32] = [:]
        var cells = Array(repeating: Int32(0), count: cellCount)
        var made: [Class] = []
        for cell in marks.indices {
            let here = found[marks[cell]] ?? Int32(made.count)
            if here == Int32(made.count) {
                found[marks[cell]] = here
                made.append(Class(cellCount: 0, constraints: []))
            }
            cells[cell] = here
            made[Int(here)].cellCount += 1
        }
        for (k, extent) in extents.enumerated() {
            lengths.forEachCell(extent) { cell, _ in
                let here = Int(cells[cell])
                if made[here].constraints.last != k { made[here].constraints.append(k) }
            }
        }
        classOfCell = cells
        classes = made
        stamps = Array(repeating: 0, count: classes.count)
        counts = stamps
    }

    private mutating func extent(_ scope: CountScope) -> Extent {
        var result = Extent(kinds: [], regions: [], people: [], slots: [], leavesGrid: false)
        for kind in scope.kinds {
            if let index = kindIndex[kind] { result.kinds.append(index) } else { result.leavesGrid = true }
        }
        var whole: [Int: Bool] = [:]
        for place in scope.places {
            for region in regionsUnder[place] ?? [] { whole[region] = true }
            // A place that no constraint names is a part of the next one up that some constraint names.
            if regionIndex[place] == nil, let up = chains.chain(place).first(where: { regionIndex[$0] != nil }),
                let region = regionIndex[up], whole[region] == nil
            {
                whole[region] = false
            }
        }
        result.regions = whole.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let people = mask(scope)
        for (k, group) in peopleClasses.enumerated() where group.intersects(people) {
            let inside = PersonCategory.Mask(low: group.low & people.low, high: group.high & people.high)
            result.people.append((k, inside == group))
        }
        var slot = 0
        var end = cuts.count
        while slot < end {
            let middle = (slot + end) / 2
            if cuts[middle] <= scope.window.lowerBound { slot = middle + 1 } else { end = middle }
        }
        while slot <= cuts.count, slot == 0 || cuts[slot - 1] < scope.window.upperBound {
            let isWhole =
                slot > 0 && slot < cuts.count && cuts[slot - 1] >= scope.window.lowerBound
                && cuts[slot] <= scope.window.upperBound
            result.slots.append((slot, isWhole))
            slot += 1
        }
        return result
    }

    /// Lengths of the axes that make a cell's index.
    private struct Lengths {
        var regions: Int
        var people: Int
        var slots: Int

        func forEachCell(_ extent: Extent, _ body: (Int, Bool) -> Void) {
            for kind in extent.kinds {
                for region in extent.regions {
                    for group in extent.people {
                        let base = ((kind * regions + region.index) * people + group.index) * slots
                        for slot in extent.slots { body(base + slot.index, region.isWhole && group.isWhole && slot.isWhole) }
                    }
                }
            }
        }
    }

    private var lengths: Lengths { Lengths(regions: regionIndex.count, people: peopleClasses.count, slots: cuts.count + 1) }

    /// The classes that a question touches, ascending, and whether it holds all their cells. O(cells of the question).
    mutating func classes(of scope: CountScope) -> (touched: [(index: Int, isWhole: Bool)], leavesGrid: Bool) {
        stamp += 1
        let extent = extent(scope)
        var touched: [Int] = []
        let now = stamp
        var (seen, whole) = ([Int](), [Int]())
        swap(&seen, &stamps)
        swap(&whole, &counts)
        lengths.forEachCell(extent) { cell, isWhole in
            let here = Int(classOfCell[cell])
            if seen[here] != now {
                seen[here] = now
                whole[here] = 0
                touched.append(here)
            }
            if isWhole { whole[here] += 1 }
        }
        touched.sort()
        let result = touched.map { (index: $0, isWhole: whole[$0] == classes[$0].cellCount) }
        swap(&seen, &stamps)
        swap(&whole, &counts)
        return (result, extent.leavesGrid)
    }
}
