import ArgumentParser
import PageReading

// As in the program itself: see TesseractEnvironment.
TesseractEnvironment.prepareProcess()
Bench.main()
