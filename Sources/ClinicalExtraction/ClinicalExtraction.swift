// ClinicalExtraction
