import Reconciling
import Testing

@Suite struct BoundedSimplexTests {
    @Test func crossingWindowsGiveTheLeastTotal() {
        var program = BoundedSimplex(variables: 3)
        program.addRow([(0, 1), (1, 1)], low: 10, high: .infinity)
        program.addRow([(1, 1), (2, 1)], low: 12, high: 20)
        let all: [(variable: Int, coefficient: Double)] = [(0, 1), (1, 1), (2, 1)]
        #expect(program.optimize(all, maximize: false) == .optimal(12))
        #expect(program.optimize(all, maximize: true) == .unbounded)
        #expect(program.optimize([(2, 1)], maximize: true) == .optimal(20))
    }

    @Test func aContradictionNamesItsRows() {
        var program = BoundedSimplex(variables: 3)
        program.addRow([(0, 1)], low: 12, high: .infinity)
        program.addRow([(1, 1)], low: 0, high: 5)
        program.addRow([(0, 1), (2, 1)], low: 0, high: 9)
        #expect(program.optimize([(0, 1)], maximize: true) == .infeasible(rows: [0, 2]))
    }

    @Test func aRowWhoseBoundsCrossContradictsItself() {
        var program = BoundedSimplex(variables: 1)
        program.addRow([(0, 1)], low: 0, high: 9)
        program.addRow([(0, 1)], low: 7, high: 5)
        #expect(program.restore() == [1])
        #expect(program.optimize([(0, 1)], maximize: true) == .infeasible(rows: [1]))
    }
}
