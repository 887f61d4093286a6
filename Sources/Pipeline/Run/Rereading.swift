import ClinicalExtraction
import DocumentModel
import Foundation
import PageReading

/// Has the cells of a plan read again by the pool's workers.
struct Rereading {
  let document: DocumentRequest
  let pool: WorkerPool
  let shelf: WorkShelf?

  /// Of each of the plan's cells, in order.
  ///
  /// A worker that ends over it takes nothing away: its cells have no readings, and what was read first stands.
  func readings(_ plan: RereadPlan, _ pages: [Page]) -> [[Reading]] {
    let byPage = Dictionary(grouping: plan.cells.indices, by: { plan.cells[$0].page })
    let answers = byPage.keys.sorted().map { page in
      let cells = (byPage[page] ?? []).map { plan.cells[$0] }
      return (page: page, cells: cells, answer: submit(pages[page], cells))
    }
    return answers.flatMap { page, cells, answer in
      guard case .readings(let readings) = answer.take() else { return cells.map { _ in [Reading]() } }
      shelf?.keep(cells, readings, page: pages[page])
      return readings
    }
  }

  private func submit(_ page: Page, _ cells: [RereadPlan.Cell]) -> BoundedQueue<ReadingOutcome> {
    let answer = BoundedQueue<ReadingOutcome>(capacity: 1)
    let order = RereadOrder(
      document: document, page: page.number, stance: PageStance(page), cells: cells.map(\.cell))
    pool.submit(.reread(order)) { _ = answer.put($0) }
    return answer
  }
}
