import ArgumentParser
import PageReading

// Before anything else runs: see TesseractEnvironment.
TesseractEnvironment.prepareProcess()
Dossier.main()
