"""Locked split: laboratory pages of India and Pakistan."""
from facts import House
from layout import barcode, esc, matrix_code, page, running, scribble, tr
from patients import ANAEMIC, CYTOPENIC, again, plasma_cells, tests, whole_differential
from registry import ALL, TWO_PAGES, sample
from rows import across, limits, put, qualitative, read_plan, table_rows


@sample("locked-lab-6", TWO_PAGES, "Layout: Indian chain, all values with two decimals, method in brackets under the name, notes and comments, signatures abreast, end of report, three pages.")
def chain(d):
    r, h = d.r, House(between=" - ", below="<{}", above=">{}", low="", high="")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(34, 71), r.choice(["Mr. HARBHAJAN SINGH GILL", "Mr. ARINDAM MUKHOPADHYAY", "Mr. DEVENDRA NATH MISHRA"])
    v = tests(r, age, False, **ANAEMIC)
    no, issuer = d.digits(9), "Dr. Sarkaar Pathology Ltd"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who.removeprefix("Mr. "), "male", age=age, LabNo=no)
    count = """# COMPLETE BLOOD COUNT;CBC
        Hemoglobin | hgb | 2 | g/dL | 13 | 17 | Photometry
        Packed Cell Volume (PCV) | hct | 2 | % | 40 | 50 | Calculated
        RBC Count | rbc | 2 | mill/mm3 | 4.5 | 5.5 | Electrical Impedence
        MCV | mcv | 2 | fL | 83 | 101 | Electrical Impedence
        Mentzer Index | ?mentzer | 1 | | | | Calculated
        MCH | mch | 2 | pg | 27 | 32 | Calculated
        MCHC | mchc | 2 | g/dL | 31.5 | 34.5 | Calculated
        Red Cell Distribution Width (RDW) | rdw_cv | 2 | % | 11.6 | 14 | Electrical Impedence
        Total Leukocyte Count (TLC) | wbc | 2 | thou/mm3 | 4 | 10 | Electrical Impedence
        # Differential Leucocyte Count (DLC) (VCS Technology)
        Segmented Neutrophils | neut_pct | 2 | % | 40 | 80
        Lymphocytes | lymph_pct | 2 | % | 20 | 40
        Monocytes | mono_pct | 2 | % | 2 | 10
        Eosinophils | eos_pct | 2 | % | 1 | 6
        Basophils | baso_pct | 2 | % | 0 | 2
        # Absolute Leucocyte Count (Calculated)
        Neutrophils | neut_abs | 2 | thou/mm3 | 2 | 7
        Lymphocytes | lymph_abs | 2 | thou/mm3 | 1 | 3
        Monocytes | mono_abs | 2 | thou/mm3 | .2 | 1
        Eosinophils | eos_abs | 2 | thou/mm3 | .02 | .5
        Basophils | baso_abs | 2 | thou/mm3 | .02 | .1
        Platelet Count | plt | 2 | thou/mm3 | 150 | 410 | Electrical impedence
        Mean Platelet Volume | mpv | 2 | fL | 6.5 | 12 | Electrical Impedence"""
    panel = """# LIVER & KIDNEY PANEL, SERUM
        Creatinine | creat | 2 | mg/dL | .7 | 1.3 | Modified Jaffe, Kinetic
        GFR Estimated | egfr | 0 | mL/min/1.73m2 | 59 | | CKD EPI Equation 2021
        Urea | urea | 2 | mg/dL | 13 | 43 | Urease UV
        Urea Nitrogen Blood | bun | 2 | mg/dL | 6 | 20 | Calculated
        Uric Acid | urate | 2 | mg/dL | 3.5 | 7.2 | Uricase
        AST (SGOT) | ast | 1 | U/L | 15 | 40 | IFCC without P5P
        ALT (SGPT) | alt | 1 | U/L | 10 | 49 | IFCC without P5P
        GGTP | ggt | 1 | U/L | 0 | 73 | IFCC
        Alkaline Phosphatase (ALP) | alp | 2 | U/L | 30 | 120 | IFCC-AMP
        Bilirubin Total | bili_total | 2 | mg/dL | .3 | 1.2 | Oxidation
        Bilirubin Direct | bili_direct | 2 | mg/dL | | .3 | Oxidation
        Bilirubin Indirect | bili_indirect | 2 | mg/dL | | 1.1 | Calculated
        Total Protein | tp | 2 | g/dL | 5.7 | 8.2 | Biuret
        Albumin | albumin | 2 | g/dL | 3.2 | 4.8 | BCG
        Globulin(Calculated) | globulin | 2 | gm/dL | 2 | 3.5
        A : G Ratio | ag_ratio | 2 | | .9 | 2 | Calculated
        Calcium, Total | ca | 2 | mg/dL | 8.7 | 10.4 | Arsenazo III
        Phosphorus | phos | 2 | mg/dL | 2.4 | 5.1 | Phosphomolybdate UV
        Sodium | na | 2 | mEq/L | 136 | 145 | Indirect ISE
        Potassium | k | 2 | mEq/L | 3.5 | 5.1 | Indirect ISE
        Chloride | cl | 2 | mEq/L | 98 | 107 | Indirect ISE"""
    last = """# LACTATE DEHYDROGENASE (LDH), SERUM (UV, Lactate to Pyruvate)
        LDH | ldh | 2 | U/L | 120 | 246
        # FERRITIN, SERUM (CLIA)
        Ferritin | ferritin | 2 | ng/mL | 22 | 322
        # BETA-2-MICROGLOBULIN, SERUM (CLIA)
        Beta 2 Microglobulin | b2m | 2 | mg/L | .97 | 2.64
        # C-REACTIVE PROTEIN; CRP (Immunoturbidimetry)
        C-Reactive Protein | crp | 2 | mg/L | | 5"""
    v["mentzer"] = round(v["mcv"] / v["rbc"], 1)
    how = {line.split("|")[1].strip().lstrip("?"): line.split("|")[6].strip() for t in (count, panel, last) for line in t.splitlines() if line.count("|") == 6}
    strip = lambda t: "\n".join("|".join(x.split("|")[:6]) for x in t.splitlines())
    v["ag_ratio"] = round(v["albumin"] / v["globulin"], 2)

    def line(x):
        q = put(d, h, drawn, x)
        key = x[1] or "mentzer"
        judged = x[5] is not None and x[2] < x[5] or x[6] is not None and round(x[2], x[3]) > x[6]
        return tr([f"{q.name}<br><span class='k'>({how[key]})</span>" if how.get(key) else q.name, f"<b>{q.value}</b>" if judged else q.value, q.unit, esc(q.range)], ["n", "v", "", ""])

    section = lambda t: f"<tr><td colspan=4 class='g'>{esc(t)}</td></tr>"
    one, two, three = (table_rows(read_plan(strip(t), v), section, line) for t in (count, panel, last))
    d.never("observation", "numbers of the notes", text="30 g/L; 1.8; 100 %")
    d.never("observation", "limits of the prognosis", code="b2m", text="3.5; 5.5")
    top, rule = running(f"""<table class="hd"><tr><td><b style="font-size:19pt;color:#b8860b">Dr Sarkaar</b> <b style="font-size:13pt;color:#1c3d7a">Pathology</b></td><td class="c">{barcode(r, 36, 7)}</td><td class="r s">Regional Reference Lab, Plot 9, Block E, Sector 00, Rohtak Vihar<br>Tel: 011-5550-0188, Fax: +91-11-5550<br>E-mail: lab@sarkaar.example</td></tr></table>
<table class="id"><tr><td>Name</td><td>: <b>{who}</b></td><td>Collected</td><td>: {drawn} 7:48:00AM</td></tr><tr><td>Lab No.</td><td>: {no} &nbsp; <b>Age:</b> {age} Years &nbsp; <b>Gender:</b> Male</td><td>Received</td><td>: {drawn} 8:21:17AM</td></tr><tr><td>A/c Status</td><td>: P &nbsp; <b>Ref By :</b> DR. ANUPAMA KHETARPAL</td><td>Reported</td><td>: {drawn.plus(1)} 5:03:44PM</td></tr><tr><td>Collected at</td><td>: ROHTAK VIHAR HOME VISIT</td><td>Report Status</td><td>: Final</td></tr></table>""")
    head = "<tr class='h'><td>Test Name</td><td class='v'>Results</td><td>Units</td><td>Bio. Ref. Interval</td></tr>"
    signs = "".join(f"<td class='c'><div style='height:26pt'></div><b>{n}</b><br>{t}</td>" for n, t in (("Dr Ritu Bhardwaj", "MD, Pathology<br>Consultant Pathologist"), ("Dr Jatinder Paul", "DCP<br>Chief of Laboratory"), ("Dr Shivani Iyer", "PhD, Biochemistry<br>HOD Biochemistry")))
    d.html = page(f"""{top}<table class="t">{head}{one}</table>
<p class="q">Note</p><p class="m">1. As per the recommendation of International council for Standardization in Hematology, the differential leucocyte counts are additionally being reported as absolute numbers of each cell in per unit volume of blood. 2. Test conducted on EDTA whole blood.</p>
<table class="t" style="page-break-before:always">{head}{two}</table>
<p class="q">Note</p><p class="m">1. Estimated GFR below 60 for three months or more defines chronic kidney disease. 2. In an asymptomatic patient, Non alcoholic fatty liver disease (NAFLD) is the most common cause of increased AST, ALT levels. Albumin falls by 30 g/L at most in acute illness.</p>
<table class="t" style="page-break-before:always">{head}{three}</table>
<p class="q">Interpretation (Beta-2-Microglobulin)</p><table class="w"><tr><td>STAGE</td><td>CRITERIA IN MULTIPLE MYELOMA</td></tr><tr><td>I</td><td>&lt;3.5 mg/L and albumin above 3.5 g/dL</td></tr><tr><td>II</td><td>Neither I nor III</td></tr><tr><td>III</td><td>&gt;5.5 mg/L</td></tr></table>
<p class="q">Comment</p><p class="m">Ferritin levels vary with age; a result up to 1.8 times the upper limit may be seen in inflammation. Recovery of the assay was 100 %.</p>
<table style="margin-top:14pt"><tr>{signs}</tr></table>{scribble(r, 20, 92, 30)}{scribble(r, 84, 92, 28)}{scribble(r, 140, 92, 32)}
<p class="c b" style="margin-top:8pt">-------------------------------End of report -------------------------------</p><p class="c">Scan for online report<br>{matrix_code(r, 15)}</p>
<p class="b" style="margin-top:8pt">IMPORTANT INSTRUCTIONS</p><p class="s">•Test results released pertain to the specimen submitted.•All test results are dependent on the quality of the sample received by the Laboratory.•Laboratory investigations are only a tool to facilitate in arriving at a diagnosis and should be clinically correlated by the Referring Physician.•Certain tests may require further testing at additional cost for derivation of exact value. Kindly submit request within 72 hours post reporting.</p>""",
        css=rule + ".hd td { padding: 0 2pt } .id { border-top: .8pt solid #000; border-bottom: .8pt solid #000; font-size: 8.8pt } .id td { padding: .4pt 3pt } .h td { background: #dfe6f2; font-weight: bold; padding: 3pt 5pt } .t td { padding: 1.4pt 5pt; line-height: 1.15 } .k { font-size: 7.8pt } .g { font-weight: bold; padding-top: 5pt !important } .n { width: 42% } .v { width: 18% } .q { font-weight: bold; margin: 6pt 0 1pt } .m { text-align: justify } .w { width: 70% } .w td { border: .5pt solid #000 }",
        font="Carlito", pt=9.9, margin="44mm 15mm 16mm", lang="en-IN", footer='"If Test results are alarming or unexpected, client is advised to contact the Customer Care immediately    Page " counter(page) " of " counter(pages)')


@sample("locked-lab-7", TWO_PAGES, "Layout: Indian wellness laboratory, names in capitals, technology as a column, interval as text below each test or by age and sex in several lines, method in capitals.")
def wellness(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}", low="", high="")
    drawn = d.collected("%d %b %Y")
    age, who = r.randint(36, 68), r.choice(["SUCHETA PRABHU DESSAI", "MEENAKSHI RAVICHANDRAN", "PADMAVATI KULKARNI"])
    v = tests(r, age, True, **ANAEMIC) | {"fol": round(r.uniform(4, 18), 2), "b12": r.randint(160, 720), "iron": r.randint(28, 148)}
    no, issuer = f"{d.digits(5)}{d.digits(4)}/AB7Q", "Vayu Wellness Laboratories"
    d.source("lab.chemistry", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", age=age, LabCode=no)
    big = """BETA 2 MICROGLOBULIN | b2m | 2 | mg/l | .8 | 2.2 | C.L.I.A
        FERRITIN | ferritin | 1 | ng/ml | 13 | 150 | C.L.I.A
        C-REACTIVE PROTEIN (CRP) | crp | 2 | mg/L | | 5 | IMMUNOTURBIDIMETRY
        VITAMIN B-12 | ?b12 | 0 | pg/ml | 197 | 771 | C.L.I.A
        FOLATE | ?fol | 2 | ng/ml | 3.89 | 26.8 | C.L.I.A"""
    long = {"b2m": "Adults below 60 Years : 0.8 - 2.4 mg/l<br>Adults above 60 Years : up to 3.0 mg/l", "ferritin": "Men: 22 - 322<br>Women: 13 - 150<br>Children : 7 - 140", "b12": "Normal : 197 - 771", "fol": "3.89 - 26.8"}
    clinical = {"ferritin": "Serum ferritin is a sensitive parameter of iron stores; values above 1000 are seen in haemophagocytosis.", "b2m": "Elevated in multiple myeloma, chronic lymphocytic leukemia and renal failure."}
    small = """SERUM CREATININE | creat | 2 | mg/dl | .55 | 1.02 | PHOTOMETRY
        EST. GLOMERULAR FILTRATION RATE (eGFR) | egfr | 0 | mL/min/1.73 m2 | 90 | | CALCULATED
        BLOOD UREA NITROGEN (BUN) | bun | 0 | mg/dl | 7 | 25 | PHOTOMETRY
        URIC ACID | urate | 1 | mg/dl | 3.2 | 6.1 | PHOTOMETRY
        CALCIUM | ca | 1 | mg/dl | 8.8 | 10.6 | PHOTOMETRY
        SODIUM | na | 0 | mmol/l | 136 | 145 | I.S.E
        POTASSIUM | k | 1 | mmol/l | 3.5 | 5.1 | I.S.E
        CHLORIDE | cl | 0 | mmol/l | 98 | 107 | I.S.E
        ALKALINE PHOSPHATASE | alp | 0 | U/L | 45 | 129 | PHOTOMETRY
        BILIRUBIN - TOTAL | bili_total | 1 | mg/dl | .3 | 1.2 | PHOTOMETRY
        BILIRUBIN -DIRECT | bili_direct | 1 | mg/dl | | .3 | PHOTOMETRY
        BILIRUBIN (INDIRECT) | bili_indirect | 1 | mg/dl | 0 | .9 | CALCULATED
        GAMMA GLUTAMYL TRANSFERASE (GGT) | ggt | 0 | U/l | | 38 | PHOTOMETRY
        ASPARTATE AMINOTRANSFERASE (SGOT ) | ast | 0 | U/l | | 31 | PHOTOMETRY
        ALANINE TRANSAMINASE (SGPT) | alt | 0 | U/l | | 34 | PHOTOMETRY
        LACTATE DEHYDROGENASE (LDH) | ldh | 0 | U/L | 120 | 246 | PHOTOMETRY
        PROTEIN - TOTAL | tp | 1 | gm/dl | 5.7 | 8.2 | PHOTOMETRY
        ALBUMIN - SERUM | albumin | 1 | gm/dl | 3.2 | 4.8 | PHOTOMETRY
        SERUM GLOBULIN | globulin | 1 | gm/dl | 2.5 | 3.4 | CALCULATED
        SERUM ALB/GLOBULIN RATIO | ag_ratio | 1 | Ratio | .9 | 2 | CALCULATED
        TRIGLYCERIDES | tg | 0 | mg/dl | | 150 | PHOTOMETRY
        IRON | ?iron | 0 | ug/dl | 50 | 170 | PHOTOMETRY"""
    technology = lambda t: [x.split("|")[6].strip() for x in t.strip().splitlines()]
    plan = lambda t: read_plan("\n".join("|".join(x.split("|")[:6]) for x in t.strip().splitlines()), v)
    blocks = ""
    for x, how in zip(plan(big), technology(big)):
        told = long.get(x[1]) or long.get("b12" if "B-12" in x[0] else "fol", "") if x[1] != "crp" else None
        q = d.row(h, drawn, x[1], x[0], x[2], x[3], x[4]) if told else put(d, h, drawn, x)
        blocks += (f"<table class='bt'><tr class='hh'><td>TEST NAME</td><td class='c'>TECHNOLOGY</td><td class='c'>VALUE</td><td class='c'>UNITS</td></tr><tr><td class='b'>{q.name}</td><td class='c'>{how}</td><td class='c b'>{q.value}</td><td class='c'>{q.unit}</td></tr></table>"
                   f"<p class='rf'><b>Reference Range :</b><br>{told or esc(q.range)}</p>" + (f"<p class='rf'><b>Clinical Significance :</b><br>{clinical[x[1]]}</p>" if x[1] in clinical else "") + f"<p class='rf s'><b>Method :</b> FULLY AUTOMATED {'CHEMI LUMINESCENT IMMUNO ASSAY' if how == 'C.L.I.A' else how}</p>")
    body = "".join((lambda q: tr([q.name, how, f"<b>{q.value}</b>", q.unit, esc(q.range)], ["n", "c s", "c", "c", "c"]))(put(d, h, drawn, x)) for x, how in zip(plan(small), technology(small)))
    d.never("observation", "limits by age and sex", code="ferritin", text="322")
    d.never("observation", "limits by age and sex", code="b2m", text="3.0")
    d.never("diagnosis", "diseases in which the test is raised", code="CLL")
    d.never("diagnosis", "diseases in which the test is raised", code="MM")
    top, rule = running(f"""<table class="hd"><tr><td style="font-size:18pt;color:#b2182b"><b>Vayu</b><span style="font-size:9pt"> Tests you can trust</span></td><td class="r s">{issuer}<br>Plot 9, Creek Road, Airavat Nagar 000000</td></tr></table>
<table class="id"><tr><td><b>NAME</b></td><td>: {who} ({age}Y/F)</td><td rowspan=4 class="r">{matrix_code(r, 15)}</td></tr><tr><td><b>REF. BY</b></td><td>: DR NILIMA SAHASRABUDHE (DM)</td></tr><tr><td><b>TEST ASKED</b></td><td>: LYMPHOMA MONITORING PROFILE</td></tr><tr><td><b>HOME COLLECTION</b></td><td>: 11/2 ASHOKA CHS, MATUNGA 000000</td></tr></table>""")
    foot = f"""<table class="sc"><tr><td>Sample Collected on (SCT)</td><td>: {drawn} 06:55</td></tr><tr><td>Sample Received on (SRT)</td><td>: {drawn.plus(1)} 02:17</td></tr><tr><td>Report Released on (RRT)</td><td>: {drawn.plus(1)} 07:40</td></tr><tr><td>Sample Type</td><td>: SERUM</td></tr><tr><td>Labcode</td><td>: {no}</td></tr><tr><td>Barcode</td><td>: {barcode(r, 26, 4)}</td></tr></table><table class="sg"><tr><td>Dr Kalpana Shinde MD(Path)</td><td class="r">Dr Neville Pereira MD(Path)</td></tr></table>"""
    d.html = page(f"""{top}{blocks}<p class="rf s">Please correlate with clinical conditions.</p>{foot}
<div style="page-break-before:always"></div><table class="t"><tr class="h"><td>TEST NAME</td><td class="c">TECHNOLOGY</td><td class="c">VALUE</td><td class="c">UNITS</td><td class="c">NORMAL RANGE</td></tr>{body}</table><p class="rf s">Please correlate with clinical conditions.<br><b>Method :</b> CREAT - Creatinine enzymatic method, BUN - Kinetic UV assay, LDH - Modified IFCC, ALB - Albumin BCG, SGOT - IFCC without pyridoxal phosphate activation</p>{foot}<p class="c b" style="margin-top:4pt">~~ End of report ~~</p>""",
        css=rule + ".id { font-size: 9pt } .id td { padding: .6pt 3pt; vertical-align: top } .bt { margin-top: 4pt } .hh td { background: #f3d9dc; font-weight: bold; font-size: 8.4pt } .rf { margin: 1pt 4pt; line-height: 1.15 } .t td { border: .4pt solid #bbb; padding: 2.1pt 4pt } .h td { background: #f3d9dc; font-weight: bold } .n { width: 42% } .sc { width: 58%; margin-top: 5pt; font-size: 8.2pt } .sc td { padding: .3pt 3pt } .sg { margin-top: 10pt }",
        font="Liberation Sans", pt=9, margin="44mm 14mm 15mm", lang="en-IN", footer='"Page : " counter(page) " of " counter(pages)')


@sample("locked-lab-8", TWO_PAGES, "Layout: Indian chain, the word low or high behind the value, interval before the unit, method in small capitals under each name, coagulation with control, virology with index, protein page.")
def results(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}", low="Low", high="High")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(41, 74), r.choice(["SURESH BABU CHINTALAPATI", "MOHAMMED IQBAL ANSARI", "JOSEPH KURIAN THARAKAN"])
    kappa = r.random() < .5
    light = "KAPPA" if kappa else "LAMBDA"
    v = tests(r, age, False, **ANAEMIC) | plasma_cells(r, "igg", kappa)
    v["control"], v["thrombin"] = round(r.uniform(11.2, 12.4), 1), round(r.uniform(14, 21), 1)
    acc, issuer = f"0002{d.digits(2)}C{d.digits(6)}", "Sanjeevani Reference Laboratory"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"))
    d.patient(who, "male", age=age, AccessionNo=acc)
    text = """# HAEMATOLOGY
        HEMOGLOBIN | hgb | 1 | g/dL | 13 | 17
        RED BLOOD CELL COUNT | rbc | 2 | mil/µL | 4.5 | 5.5
        WHITE BLOOD CELL COUNT | wbc | 2 | thou/µL | 4 | 10
        PLATELET COUNT | plt | 0 | thou/µL | 150 | 410
        # COAGULATION
        PROTHROMBIN TIME | pt | 1 | Seconds | 10.2 | 13
        MEAN NORMAL PROTHROMBIN TIME | ?control | 1 | Seconds | |
        INR | inr | 2 | | .9 | 1.2
        ACTIVATED PARTIAL THROMBOPLASTIN TIME | aptt | 1 | Seconds | 24 | 35
        THROMBIN TIME | ?thrombin | 1 | Seconds | 14 | 19
        FIBRINOGEN ACTIVITY | fibrinogen | 0 | mg/dL | 200 | 400
        D-DIMER | ddimer | 2 | µg/mL FEU | | .5"""
    proteins = """# PROTEIN ELECTROPHORESIS, SERUM (CAPILLARY ZONE)
        TOTAL PROTEIN | tp | 1 | g/dL | 6.4 | 8.3
        ALBUMIN | albumin | 2 | g/dL | 4.02 | 4.76
        ALPHA 1 GLOBULIN | ?alpha1 | 2 | g/dL | .21 | .35
        ALPHA 2 GLOBULIN | ?alpha2 | 2 | g/dL | .51 | .85
        BETA GLOBULIN | ?beta | 2 | g/dL | .6 | .94
        GAMMA GLOBULIN | ?gamma | 2 | g/dL | .8 | 1.35
        M BAND | mprot_s | 2 | g/dL | |
        # IMMUNOGLOBULIN PROFILE, SERUM
        IMMUNOGLOBULIN G | igg | 0 | mg/dL | 700 | 1600
        IMMUNOGLOBULIN A | iga | 0 | mg/dL | 70 | 400
        IMMUNOGLOBULIN M | igm | 0 | mg/dL | 40 | 230
        # FREE LIGHT CHAIN ASSAY, SERUM
        KAPPA FREE LIGHT CHAIN | kflc | 1 | mg/L | 3.3 | 19.4
        LAMBDA FREE LIGHT CHAIN | lflc | 1 | mg/L | 5.71 | 26.3
        KAPPA / LAMBDA RATIO | flc_ratio | 2 | | .26 | 1.65
        BETA 2 MICROGLOBULIN | b2m | 2 | mg/L | .8 | 2.34
        LACTATE DEHYDROGENASE | ldh | 0 | U/L | | 232"""
    method = {"hgb": "SPECTROPHOTOMETRY", "rbc": "ELECTRICAL IMPEDANCE", "wbc": "DOUBLE HYDRODYNAMIC SEQUENTIAL SYSTEM(DHSS)CYTOMETRY", "plt": "ELECTRONIC IMPEDENCE & MICROSCOPY", "pt": "PHOTO-OPTICAL CLOT DETECTION", "aptt": "PHOTO-OPTICAL CLOT DETECTION", "fibrinogen": "CLAUSS", "ddimer": "IMMUNOTURBIDIMETRY", "tp": "BIURET", "igg": "NEPHELOMETRY", "iga": "NEPHELOMETRY", "igm": "NEPHELOMETRY", "kflc": "NEPHELOMETRY", "lflc": "NEPHELOMETRY", "ldh": "LACTATE -PYRUVATE"}

    def line(x):
        q = put(d, h, drawn, x, range_decimals=2 if x[1] in ("kflc", "lflc") else None)
        low = f"<p class='k'>METHOD : {esc(method[x[1]])}</p>" if x[1] in method else ""
        return tr([q.name + low, f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", esc(q.range), q.unit], ["n", "r v", "", "u", ""])

    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    first, third = (table_rows(read_plan(t, v), section, line) for t in (text, proteins))
    index = {"hbsag": "0.31", "antihcv": "0.12", "hiv": "0.18", "antihbc": "1.94"}

    def word(code, name, wanted):
        d.never("observation", "signal to cut-off", code=code, text=index[code])
        return tr([f"{name}<p class='k'>METHOD : CHEMILUMINESCENCE</p>", qualitative(d, code, name, "NON REACTIVE", "negative", drawn), "", "NON REACTIVE", ""], ["n", "r v", "", "u", ""]) + tr([f"INDEX VALUE ({wanted})", index[code], "", "&lt; 1.00 : NON REACTIVE" if code != "antihbc" else "&gt; 1.00 : NON REACTIVE", "S/CO"], ["n", "r v", "", "u", ""])

    virus = section("VIRAL MARKERS") + word("hbsag", "HEPATITIS B SURFACE ANTIGEN, SERUM", "HBsAg") + word("antihcv", "HEPATITIS C ANTIBODIES, SERUM", "HCV") + word("antihbc", "HEPATITIS B CORE ANTIBODY, TOTAL, SERUM", "HBc, competitive") + word("hiv", "HIV DUO, SERUM", "HIV")
    told = f"MONOCLONAL BAND IgG {light} SEEN"
    d.observation("ife_s", "IMMUNOFIXATION, SERUM", told, "", drawn, text="positive")
    d.monoclonal(drawn, "IgG", light.lower(), f"{v['mprot_s']:.2f}", "g/dL")
    d.never("observation", "ranges of treatment", code="inr", text="2.0 - 3.0")
    d.never("observation", "time of the normal plasma", code="pt", text=str(v["control"]))
    top, rule = running(f"""<table class="hd"><tr><td><b style="font-size:13pt;color:#5b2c83">SANJEEVANI</b><br><b>Reference Laboratory</b></td><td class="c"><b>DIAGNOSTIC REPORT</b><br>{barcode(r, 40, 7)}</td><td class="r s">CIN - U00000DL0000PLC000000<br>Cert. No. MC-0000</td></tr></table>
<table class="id"><tr><td colspan=2>PATIENT NAME : <b>{who}</b></td><td>REF. DOCTOR : DR. LATHA PILLAI</td></tr><tr><td>CODE/NAME &amp; ADDRESS : C000005550<br>MALABAR CANCER CLINIC, CALICUT BEACH</td><td>ACCESSION NO : <b>{acc}</b><br>PATIENT ID : SUREM{d.digits(7)}<br>CLIENT PATIENT ID:</td><td>AGE/SEX : {age} Years &nbsp; Male<br>DRAWN : {drawn} 08:05:00<br>RECEIVED : {drawn} 11:12:46<br>REPORTED : {drawn.plus(2)} 19:26:03</td></tr></table>""")
    head = "<tr class='h'><td>Test Report Status &nbsp; <u>Final</u></td><td class='r'>Results</td><td></td><td class='u'>Biological Reference Interval</td><td>Units</td></tr>"
    d.html = page(f"""{top}<table class="t">{head}{first}{virus}</table>
<p class="q">Interpretation(s)</p><p class="s">PROTHROMBIN TIME-INR of 2.0 - 3.0 is recommended for treatment of deep vein thrombosis. D-DIMER-Values increase with age, infection and malignancy.</p>
<table class="t" style="page-break-before:always">{head}{third}</table>
<p class="q">IMMUNOFIXATION, SERUM</p><p>{told}</p><p class="q">Comments</p><p class="s">Discrete band seen in gamma region. Kindly correlate with immunofixation of urine and with the light chains. Oligoclonal bands may appear after transplant.</p>
<p style="margin-top:30pt"><b>Dr. Sheela Varghese, MD</b><br>Consultant Biochemist &nbsp; (Reg No - TCMC 00555)</p><p class="c b" style="margin-top:8pt">**End Of Report**</p><p class="c s">Please visit www.sanjeevani.example for related Test Information for this accession</p>{scribble(r, 4, 128, 32)}""",
        css=rule + ".id { border: .7pt solid #5b2c83; font-size: 8.2pt } .id td { border: .4pt solid #b9a5cc; padding: 1pt 3pt; line-height: 1.2 } .h td { border-top: .8pt solid #000; border-bottom: .8pt solid #000; font-weight: bold } .t td { padding: 1.2pt 4pt } .k { font-size: 6.9pt; color: #333; line-height: 1.1 } .v { white-space: nowrap } .g { font-weight: bold; padding-top: 4pt !important; background: #f4effa } .n { width: 46% } .u { padding-left: 8pt !important } .q { font-weight: bold; margin: 6pt 0 1pt }",
        font="Liberation Sans", pt=8.6, margin="46mm 14mm 15mm", lang="en-IN", footer='"Page " counter(page) " Of " counter(pages)')


@sample("locked-lab-14", ALL, "Layout: Pakistani chain, normal value and unit before the results, this result and two earlier in columns under date and time, urine examination in two columns below.")
def pakistani(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}", low="L", high="H")
    last = d.collected("%d-%b-%Y")
    days = [last, last.plus(-r.randint(13, 16)), last.plus(-r.randint(30, 37))]
    age, who = r.randint(29, 66), r.choice(["Muhammad Aslam Bajwa", "Ghulam Mustafa Khokhar", "Tariq Mehmood Qureshi"])
    plans, base = [], tests(r, age, False)
    for _ in days:
        v = again(r, base, age, False, **CYTOPENIC)
        v |= whole_differential(r, v)
        plans.append(v)
    mr, issuer = f"{d.digits(5)}-{d.digits(2)}-{d.digits(2)}", "Ravi Shifa Laboratories"
    d.source("lab.cbc", issuer, last.plus(0, "reported"))
    d.patient(who, "male", age=age, MRNo=mr)
    text = """# Complete Blood Count
        Hb | hgb | 1 | g/dl | 13 | 18
        Total RBC | rbc | 2 | x10^12/l | 4.5 | 6.5
        HCT | hct | 1 | % | 38 | 52
        MCV | mcv | 1 | fl | 75 | 95
        MCH | mch | 1 | pg | 26 | 32
        MCHC | mchc | 1 | g/dl | 30 | 35
        Platelet Count | plt | 0 | x10^9/l | 150 | 400
        WBC Count (TLC) | wbc | 2 | x10^9/l | 4 | 11
        Neutrophils | neut_pct | 0 | % | 40 | 75
        Lymphocytes | lymph_pct | 0 | % | 20 | 50
        Monocytes | mono_pct | 0 | % | 2 | 10
        Eosinophils | eos_pct | 0 | % | 1 | 6
        Basophils | baso_pct | 0 | % | 0 | 1
        ESR | esr | 0 | mm/1st hr | 0 | 10
        # Renal and Liver Profile
        Urea | urea | 0 | mg/dl | 10 | 50
        Creatinine | creat | 2 | mg/dl | .7 | 1.2
        Uric Acid | urate | 1 | mg/dl | 3.4 | 7
        Bilirubin Total | bili_total | 1 | mg/dl | .1 | 1.2
        ALT (SGPT) | alt | 0 | U/L | | 41
        Alkaline Phosphatase | alp | 0 | U/L | 40 | 129
        LDH | ldh | 0 | U/L | 135 | 225
        Serum Albumin | albumin | 1 | g/dl | 3.5 | 5.2"""
    body = ""
    for first, cells in across(d, h, days, [read_plan(text, v) for v in plans]):
        body += f"<tr><td colspan=6 class='g'>{first}</td></tr>" if isinstance(first, str) else tr([first[0], limits(h, first), first[4], *(f"<b>{s} {sign}</b>" if k == 0 else f"{s} {sign}" for k, (s, sign) in enumerate(cells))], ["n", "", "", "c", "c", "c"])
    left = (("Colour", "Pale Yellow"), ("Appearance", "Clear"), ("Specific Gravity", "1.015"), ("pH", "6.0"), ("Protein", "Trace"), ("Glucose", "Nil"))
    right = (("Ketones", "Nil"), ("Blood", "Nil"), ("Nitrite", "Negative"), ("Pus Cells", "2-4 /HPF"), ("RBCs", "0-1 /HPF"), ("Casts", "Nil"))
    for name, value in (left[2], left[3], left[5], *right[:3], right[5]):
        d.observation(None, name, value, "", last, specimen="urine", text="negative" if value.startswith("N") else None)
    urine = "".join(tr([a, f"<b>{b}</b>", x, f"<b>{y}</b>"]) for (a, b), (x, y) in zip(left, right))
    d.never("observation", "of the urine", code="glucose")
    d.never("observation", "cells of the urine", code="rbc", text="0-1")
    d.never("observation", "of the urine", code="tp")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:17pt;color:#0a6a8a">RAVI SHIFA</b><br><b>LABORATORIES</b></td><td class="c">{barcode(r, 40, 9)}<br><b>{mr}</b></td><td class="r s">Head Office: 7 Canal View, Model Colony, Lahore Gate<br>UAN 111-555-017 &nbsp; www.ravishifa.example<br>PNAC LAB 000, CAP participant</td></tr></table>
<table class="id"><tr><td>Patient Name</td><td><b>{who}</b></td><td>MR No / Case No</td><td>{mr} / {d.digits(6)}</td></tr><tr><td>Age / Sex</td><td>{age} Year(s) / Male</td><td>Registration</td><td>{last} 10:21</td></tr><tr><td>Consultant</td><td>Prof. Dr. Naila Rehmani</td><td>Reporting</td><td>{last} 18:40</td></tr></table>
<table class="t"><tr class="h"><td>Test(s)</td><td>Normal Value</td><td>Unit</td><td class="c">Result<br>{days[0]}<br>10:21</td><td class="c">Previous<br>{days[1]}<br>09:47</td><td class="c">Previous<br>{days[2]}<br>11:03</td></tr>{body}</table>
<p class="g" style="padding:1pt 4pt">Urine Complete Examination</p><table class="w">{urine}</table>
<p class="s" style="margin-top:5pt">Comments: Bicytopenia, please correlate with treatment. Previous results are printed for comparison. Electronically verified report, no signature required.</p>
<table style="margin-top:5pt"><tr><td><b>Dr. Sadia Waqar</b><br>MBBS, FCPS (Haematology)</td><td class="c"><b>Dr. Omer Farooq Butt</b><br>MBBS, MPhil (Chem Path)</td><td class="r"><b>Dr. Bushra Niazi</b><br>MBBS, DCP</td></tr></table>""",
        css=".hd { border-bottom: 1.6pt solid #0a6a8a } .id { margin: 4pt 0; font-size: 8.8pt } .id td { padding: .8pt 4pt; border-bottom: .3pt dotted #888 } .t td { padding: 1.5pt 5pt; border-bottom: .3pt solid #cdd } .h td { background: #dcedf3; font-weight: bold; line-height: 1.1; vertical-align: bottom } .g { font-weight: bold; color: #0a6a8a; margin-top: 5pt } .n { width: 27% } .w td { padding: 1pt 5pt; width: 25% }",
        font="Liberation Sans", pt=9.2, margin="10mm 14mm 12mm", lang="en-PK", footer='"' + mr + '    Page " counter(page) " of " counter(pages)')
