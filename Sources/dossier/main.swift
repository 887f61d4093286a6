import ArgumentParser
import PageReading

#if canImport(Glibc)
import Glibc
#endif

// A file that may not grow any more is an error to tell of, not the end of the program.
signal(SIGXFSZ, SIG_IGN)
// Before anything else runs: see TesseractEnvironment.
TesseractEnvironment.prepareProcess()
Dossier.main()
