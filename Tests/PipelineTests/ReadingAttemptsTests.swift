import Testing

@testable import Pipeline

@Suite struct ReadingAttemptsTests {
  @Test func aFirstAnswerEndsIt() {
    var attempts = ReadingAttempts()
    #expect(attempts.step == .ask(attempt: 1, freshWorker: false))
    attempts.answered()
    #expect(attempts.step == .done)
  }

  @Test(arguments: [WorkerEnd.timedOut, .died(signal: 11), .died(signal: nil), .garbled, .notStarted])
  func anEndedWorkerIsFollowedByAFreshOneOnce(end: WorkerEnd) {
    var attempts = ReadingAttempts()
    attempts.workerEnded(end)
    #expect(attempts.step == .ask(attempt: 2, freshWorker: true))
    attempts.workerEnded(end)
    #expect(attempts.step == .giveUp(end))
  }

  @Test func theSecondEndIsTheReason() {
    var attempts = ReadingAttempts()
    attempts.workerEnded(.died(signal: 11))
    attempts.workerEnded(.timedOut)
    #expect(attempts.step == .giveUp(.timedOut))
  }

  @Test func theRetryMayAnswer() {
    var attempts = ReadingAttempts()
    attempts.workerEnded(.timedOut)
    attempts.answered()
    #expect(attempts.step == .done)
  }

  @Test func nothingFollowsTheEnd() {
    var done = ReadingAttempts()
    done.answered()
    done.workerEnded(.timedOut)
    #expect(done.step == .done)
    var lost = ReadingAttempts()
    lost.workerEnded(.garbled)
    lost.workerEnded(.garbled)
    lost.answered()
    lost.workerEnded(.timedOut)
    #expect(lost.step == .giveUp(.garbled))
  }
}
