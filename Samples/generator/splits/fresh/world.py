"""Fresh split: laboratory pages in English from South Africa, India, the Philippines, Nigeria, Britain and Singapore."""
from math import log10

from dates import years
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, si, tests, whole_differential
from registry import ALL, sample
from rows import put, qualitative, read_plan, table_rows


@sample("fresh-lab-4", ALL, "Layout: South African pathologists, per cent and absolute of a cell on one line, two previous results at the right, comments between the rows, viral load.")
def pathologists(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%Y-%m-%d")
    before = [drawn.plus(-27), drawn.plus(-58)]
    born, who = d.birth(1960, 1994), r.choice(["MTHEMBU NOKUTHULA", "VAN ROOYEN ESMARIE", "PILLAY KOGILAVANI"])
    age = years(born, drawn)
    now, *old = [si(tests(r, age, True, **k)) for k in (CYTOPENIC, ANAEMIC, ANAEMIC)]
    req, issuer = d.digits(9), "Drakensberg Pathologists Inc"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, age, Requisition=req)
    kept = {"hgb", "rbc", "hct", "mcv", "plt", "wbc", "creat", "ldh", "crp", "alt", "neut_abs"}
    for n, v in enumerate([now, *old]):
        v["cd4_abs"] = r.randint(92, 430)
    text = """# FULL BLOOD COUNT
        Haemoglobin | hgb | 0 | g/L | 116 | 164
        Red Cell Count | rbc | 2 | x10¹²/L | 4 | 5.4
        Haematocrit | hct | 3 | L/L | .34 | .48
        MCV | mcv | 1 | fL | 78.9 | 98.5
        MCH | mch | 1 | pg | 26.1 | 33.5
        RDW | rdw_cv | 1 | % | 12.4 | 17.3
        Platelet Count | plt | 0 | x10⁹/L | 178 | 400
        White Cell Count | wbc | 2 | x10⁹/L | 4 | 12"""
    more = """# CHEMISTRY
        Creatinine | creat | 0 | umol/L | 49 | 90
        eGFR (CKD-EPI) | egfr | 0 | mL/min/1.73m² | 60 |
        Sodium | na | 0 | mmol/L | 136 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.1
        ALT | alt | 0 | U/L | 7 | 35
        Total Bilirubin | bili_total | 0 | umol/L | 5 | 21
        Albumin | albumin | 0 | g/L | 35 | 52
        LDH | ldh | 0 | U/L | 208 | 378
        Uric Acid | urate | 2 | mmol/L | .16 | .36
        CRP | crp | 1 | mg/L | | 10"""
    now["urate"] = round(now["urate"] / 1000, 2)
    now["egfr"] = min(now["egfr"], 119)

    def line(x):
        q = put(d, h, drawn, x)
        past = []
        for when, v in zip(before, old):
            past.append(put(d, h, when, x[:2] + (v[x[1]],) + x[3:], flagless=True).value if x[1] in kept else "")
        return tr([q.name, f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", raised(q.unit), esc(q.range), *past], ["n", "r", "c", "", "", "r p", "r p"])

    def cell(name, key, lo, hi):
        pc = d.row(h, drawn, f"{key}_pct", name, now[f"{key}_pct"], 1, "%")
        q = put(d, h, drawn, (name, f"{key}_abs", now[f"{key}_abs"], 2, "x10⁹/L", lo, hi))
        past = [put(d, h, when, (name, f"{key}_abs", v[f"{key}_abs"], 2, "x10⁹/L", lo, hi), flagless=True).value if f"{key}_abs" in kept else "" for when, v in zip(before, old)]
        return tr([f"{name} <span class='pc'>{pc.value} %</span>", f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", raised("x10⁹/L"), esc(q.range), *past], ["n", "r", "c", "", "", "r p", "r p"])

    section = lambda t: f"<tr><td colspan=7 class='g'>{t}</td></tr>"
    note = lambda t: f"<tr><td colspan=7 class='cm'>{t}</td></tr>"
    counts = table_rows(read_plan(text, now), section, line) + "".join(cell(*x) for x in (("Neutrophils", "neut", 2, 7.5), ("Lymphocytes", "lymph", 1, 4), ("Monocytes", "mono", .18, 1), ("Eosinophils", "eos", 0, .45), ("Basophils", "baso", 0, .2)))
    counts += note("Smear: moderate neutropenia, thrombocytopenia confirmed. Please exclude drug effect. Platelets below 50 may bleed after trauma.")
    chem = table_rows(read_plan(more, now), section, line)
    cd4 = d.row(h, drawn, "cd4_abs", "CD4 absolute", now["cd4_abs"], 0, "cells/uL", 500, 2010)
    vl = "20"
    d.observation("hiv_rna", "HIV-1 viral load", "&lt;20".replace("&lt;", "<"), "copies/mL", drawn, comparator="<")
    chem += section("IMMUNOLOGY AND VIROLOGY") + tr([cd4.name, cd4.value, f"<b>{cd4.flag}</b>", cd4.unit, cd4.range, "", ""], ["n", "r", "c"]) + tr(["HIV-1 viral load", "&lt;20", "", "copies/mL", "", "", ""], ["n", "r", "c"])
    chem += note(f"Viral load below the limit of quantification of the assay ({vl} copies/mL). Virological failure is defined as two results above 1000 copies/mL.")
    chem += tr(["Hepatitis B surface antigen", qualitative(d, "hbsag", "Hepatitis B surface antigen", "Negative", "negative", drawn), "", "", "", "", ""], ["n", "r"])
    chem += tr(["Hepatitis C antibody", qualitative(d, "antihcv", "Hepatitis C antibody", "Negative", "negative", drawn), "", "", "", "", ""], ["n", "r"])
    d.never("observation", "limit of failure in a comment", code="hiv_rna", text="1000")
    d.never("observation", "limit of bleeding in a comment", code="plt", text="50")
    d.never("observation", "practice number", text="5200012")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:15pt;color:#7a0019">DRAKENSBERG</b> <span style="color:#7a0019">PATHOLOGISTS</span><br><span class="s">Drs Naidoo, Terblanche, Mokoena &amp; Partners Inc · Pr. No. 5200012 · SANAS M0000 · Tel (000) 555 0144</span></td><td class="r s">Report to: Dr L Ferreira (Haematology)<br>Copy: Dr S Dlamini<br>Medical aid: Protea Comprehensive</td></tr></table>
<table class="id"><tr><td>Patient<br><b>{who}</b></td><td>DOB / Age / Sex<br><b>{born:%Y-%m-%d} / {age}Y / F</b></td><td>Requisition<br><b>{req}</b></td><td>Collected<br><b>{drawn} 08:50</b></td><td>Received<br><b>{drawn} 11:05</b></td><td>Reported<br><b>{drawn.plus(1)} 06:12</b></td></tr></table>
<table class="t"><tr class="h"><td>Test</td><td class="r">Result</td><td></td><td>Units</td><td>Reference</td><td class="r">{before[0]}</td><td class="r">{before[1]}</td></tr>{counts}{chem}</table>
<p class="s" style="margin-top:6pt">Authorised by Dr R Terblanche, MMed (Haem). Reference ranges are age and sex specific. ICD-10: C83.3, B20. This report is confidential.</p>""",
        css=".hd { border-bottom: 3pt solid #7a0019 } .id { margin: 4pt 0; background: #f6eef0 } .id td { padding: 2pt 5pt; font-size: 7.6pt } .id b { font-size: 8.8pt } .h td { font-weight: bold; border-bottom: .8pt solid #7a0019 } .t td { padding: 1.25pt 4pt } .g { font-weight: bold; color: #7a0019; padding-top: 4pt !important } .cm { font-size: 8pt; font-style: italic; padding-left: 16pt !important } .pc { float: right; padding-right: 8pt } .n { width: 31% } .p { color: #555 }",
        font="Carlito", pt=9.4, margin="10mm 14mm 12mm", lang="en-ZA", footer='"Page " counter(page) " of " counter(pages)')


@sample("fresh-lab-5", ALL, "Layout: Indian chain, word behind the result, interval before the unit, METHOD line below each test, interpretation with limits at the end.")
def method_lines(d):
    r, h = d.r, House(low="Low", high="High", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(34, 70), r.choice(["RAGINI KULSHRESTHA", "THANGAMANI SELVARAJ", "BINDU NAMBOODIRI"])
    v = tests(r, age, True, **ANAEMIC)
    acc, pid, issuer = f"00{d.digits(2)}XA{d.digits(6)}", f"FH.{d.digits(7)}", "SHREYAS DIAGNOSTICS LTD"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who, "female", age=age, AccessionNo=acc, PatientID=pid)
    text = """# COMPLETE BLOOD COUNT (CBC), EDTA WHOLE BLOOD
        HEMOGLOBIN (HB) | hgb | 1 | g/dL | 12 | 15 | SPECTROPHOTOMETRY
        RED BLOOD CELL (RBC) COUNT | rbc | 2 | mil/µL | 3.8 | 4.8 | ELECTRICAL IMPEDANCE
        WHITE BLOOD CELL (WBC) COUNT | wbc | 2 | thou/µL | 4 | 10 | DOUBLE HYDRODYNAMIC SEQUENTIAL SYSTEM
        PLATELET COUNT | plt | 0 | thou/µL | 150 | 410 | ELECTRICAL IMPEDANCE
        # RBC AND PLATELET INDICES
        HEMATOCRIT (PCV) | hct | 1 | % | 36 | 46 | CALCULATED PARAMETER
        MEAN CORPUSCULAR VOLUME (MCV) | mcv | 1 | fL | 83 | 101 | CALCULATED PARAMETER
        MEAN CORPUSCULAR HEMOGLOBIN (MCH) | mch | 1 | pg | 27 | 32 | CALCULATED PARAMETER
        RED CELL DISTRIBUTION WIDTH (RDW) | rdw_cv | 1 | % | 11.6 | 14 | CALCULATED PARAMETER
        MEAN PLATELET VOLUME (MPV) | mpv | 1 | fL | 6.8 | 10.9 | CALCULATED PARAMETER
        # WBC DIFFERENTIAL COUNT
        NEUTROPHILS | neut_pct | 0 | % | 40 | 80 | VCS TECHNOLOGY/ MICROSCOPY
        LYMPHOCYTES | lymph_pct | 0 | % | 20 | 40 | VCS TECHNOLOGY/ MICROSCOPY
        MONOCYTES | mono_pct | 0 | % | 2 | 10 | VCS TECHNOLOGY/ MICROSCOPY
        EOSINOPHILS | eos_pct | 0 | % | 1 | 6 | VCS TECHNOLOGY/ MICROSCOPY
        BASOPHILS | baso_pct | 0 | % | 0 | 2 | VCS TECHNOLOGY/ MICROSCOPY
        ABSOLUTE NEUTROPHIL COUNT | neut_abs | 2 | thou/µL | 2 | 7 | CALCULATED PARAMETER
        ABSOLUTE LYMPHOCYTE COUNT | lymph_abs | 2 | thou/µL | 1 | 3 | CALCULATED PARAMETER
        # BIOCHEMISTRY, SERUM
        LACTATE DEHYDROGENASE (LDH) | ldh | 0 | U/L | 81 | 234 | LACTATE-PYRUVATE, UV
        FERRITIN | ferritin | 1 | ng/mL | 8 | 252 | CHEMILUMINESCENCE
        C-REACTIVE PROTEIN (QUANTITATIVE) | crp | 1 | mg/L | | 5 | IMMUNOTURBIDIMETRY
        CREATININE | creat | 2 | mg/dL | .6 | 1.1 | ALKALINE PICRATE, KINETIC JAFFE
        BLOOD UREA NITROGEN | bun | 0 | mg/dL | 6 | 20 | UREASE - UV
        URIC ACID | urate | 1 | mg/dL | 2.6 | 6 | URICASE"""
    v |= whole_differential(r, v)
    methods = {line.split("|")[0].strip(): line.split("|")[6].strip() for line in text.splitlines() if line.count("|") == 6}
    plain = "\n".join("|".join(line.split("|")[:6]) for line in text.splitlines())

    def line(x):
        q = put(d, h, drawn, x)
        value = f"<b>{q.value} &nbsp;{q.flag}</b>" if q.flag else q.value
        return tr([q.name, value, esc(q.range), q.unit], ["n", "v", "", ""]) + f"<tr><td colspan=4 class='me'>METHOD : {methods[x[0]]}</td></tr>"

    rows = table_rows(read_plan(plain, v), lambda t: f"<tr><td colspan=4 class='g'>{t}</td></tr>", line)
    d.never("observation", "a level of disease in the interpretation", code="ferritin", text="10000")
    d.never("observation", "ratio named in the interpretation", text="3.3")
    d.never("diagnosis", "named as one of the causes", text="COVID")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:17pt;color:#d9531e">Shreyas</b> <b style="font-size:17pt;color:#24408e">diagnostics</b></td><td class="s r">{issuer}, PLOT 88, UDYOG VIHAR PHASE 3<br>CIN : U74899PB1995PLC000555 · Email : customercare@shreyas.example</td></tr></table>
<p class="b" style="margin:2pt 0">PATIENT NAME : {who} &nbsp;&nbsp;&nbsp; REF. DOCTOR : DR. ANURADHA BOSE</p>
<table class="id"><tr><td>CODE/NAME &amp; ADDRESS : C0000{d.digits(4)}<br>SAHYADRI CANCER CENTRE OPD</td><td>ACCESSION NO : <b>{acc}</b><br>PATIENT ID : <b>{pid}</b></td><td>AGE/SEX : {age} Years Female<br>DRAWN : {drawn} 09:05:00<br>RECEIVED : {drawn} 09:12:41<br>REPORTED : {drawn} 16:20:55</td></tr></table>
<table class="t"><tr class="h"><td>Test Report Status &nbsp; <u>Final</u></td><td>Results</td><td>Biological Reference Interval</td><td>Units</td></tr>{rows}</table>
<p class="nt"><b>Interpretation(s)</b><br>WBC DIFFERENTIAL COUNT - The optimal threshold of 3.3 for NLR showed a prognostic possibility of clinical symptoms to change from mild to severe in COVID positive patients. FERRITIN - Values above 10000 ng/mL suggest hemophagocytic syndromes. LDH - Elevated in haemolysis, lymphoma and liver disease; hemolyzed samples are unsuitable.</p>
<table style="margin-top:5pt"><tr><td><b>Dr. Swapnil Wagh</b>, MD<br>Consultant Pathologist</td><td class="r">View Details &nbsp; View Report<br><span class="s">PERFORMED AT : Shreyas Diagnostics Ltd, Tel : 0000555017</span></td></tr></table>""",
        css=".hd { border-bottom: 1pt solid #24408e } .id td { border: .5pt solid #999; padding: 1.5pt 5pt; font-size: 7.4pt } .id { margin-bottom: 3pt } .h td { font-weight: bold; border-bottom: 1pt solid #000 } .t td { padding: .55pt 4pt } .g { font-weight: bold; text-decoration: underline; padding-top: 3pt !important } .me { font-size: 6.6pt; color: #444; padding: 0 4pt .6pt !important; line-height: 1 } .n { width: 44% } .v { width: 20% } .nt { font-size: 7pt; margin-top: 4pt; border-top: .5pt solid #000 }",
        font="Liberation Sans", pt=9.2, margin="8mm 14mm 10mm", lang="en-IN", footer='"Page " counter(page) " Of " counter(pages)')


@sample("fresh-lab-6", ALL, "Layout: Philippine hospital, two panels beside each other, differential as fractions of one, SI units, chemistry below in a wide table.")
def fractions(d):
    r, h = d.r, House(between=" - ", low="LOW", high="HIGH", below="≤ {}", above="≥ {}")
    drawn = d.collected("%m/%d/%Y")
    age, who = r.randint(27, 66), r.choice(["DIMACULANGAN, REMEDIOS S.", "BUENAVENTURA, CORAZON T.", "EVANGELISTA, LOURDES M."])
    v = si(tests(r, age, True, **CYTOPENIC) | {})
    whole = whole_differential(r, v)
    v |= {k: round(x / 100, 2) for k, x in whole.items() if k.endswith("_pct")} | {k: x for k, x in whole.items() if k.endswith("_abs")}
    v["mchc"] = round(v["hgb"] / v["hct"] / 10, 1)
    v |= {"mch": round(v["hgb"] / v["rbc"], 1), "mcv": round(v["hct"] * 1000 / v["rbc"], 1)}
    pin, issuer = d.digits(8), "Sto. Tomas de Villanueva Medical Center"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(who, "female", age=age, HospitalNo=pin)
    left = """Hemoglobin | hgb | 0 | g/L | 120 | 150
        Hematocrit | hct | 2 | | .38 | .48
        RBC Count | rbc | 2 | x10^12/L | 4 | 6
        WBC Count | wbc | 1 | x10^9/L | 5 | 10
        Platelet Count | plt | 0 | x10^9/L | 150 | 400
        MCV | mcv | 1 | fL | 80 | 100
        MCH | mch | 1 | pg | 27 | 31
        RDW | rdw_cv | 1 | % | 11.5 | 14.5"""
    right = """Segmenters | neut_pct | 2 | | .5 | .7
        Lymphocytes | lymph_pct | 2 | | .2 | .4
        Monocytes | mono_pct | 2 | | 0 | .07
        Eosinophils | eos_pct | 2 | | 0 | .05
        Basophils | baso_pct | 2 | | 0 | .01"""
    wide = """BUN | bun | 1 | mmol/L | 2.5 | 6.4
        Creatinine | creat | 0 | umol/L | 46 | 92
        Uric Acid | urate | 0 | umol/L | 149 | 369
        Sodium | na | 0 | mmol/L | 137 | 145
        Potassium | k | 1 | mmol/L | 3.5 | 5.1
        Chloride | cl | 0 | mmol/L | 98 | 107
        Ionized Calcium | ?ica | 2 | mmol/L | 1.13 | 1.32
        SGPT/ALT | alt | 0 | U/L | | 35
        SGOT/AST | ast | 0 | U/L | 14 | 36
        Alkaline Phosphatase | alp | 0 | U/L | 38 | 126
        Total Bilirubin | bili_total | 1 | umol/L | 3 | 22
        LDH | ldh | 0 | U/L | 120 | 246
        Albumin | albumin | 0 | g/L | 35 | 50
        Total Protein | tp | 0 | g/L | 63 | 82
        FBS | glucose | 1 | mmol/L | 4.1 | 5.9"""
    v["ica"] = round(v["ca"] * .5, 2)
    v["hct"] = round(v["hct"], 2)
    v["mcv"] = round(v["hct"] * 1000 / v["rbc"], 1)
    two = lambda x: (lambda q: tr([q.name, f"<b>{q.value}</b>" if q.flag else q.value, f"<b>{q.flag}</b>", esc(f"{q.range} {q.unit}".strip())], ["n", "c", "s"]))(put(d, h, drawn, x))
    flagged = lambda x: (lambda q: tr([q.name, q.value, q.unit, esc(q.range), f"<b>{q.flag}</b>"], ["n", "c", "c", "c", "c"]))(put(d, h, drawn, x))
    one, other, chem = table_rows(read_plan(left, v), None, two), table_rows(read_plan(right, v), None, two), table_rows(read_plan(wide.replace("?ica", "ca_ion"), v | {"ca_ion": v["ica"]}), None, flagged)
    d.never("observation", "no bands were counted", code="band_pct")
    d.never("observation", "licence number of the physician", text="PRC Lic. No. 0055512")
    head = "<tr class='h'><td>TEST</td><td class='c'>RESULT</td><td></td><td>REFERENCE</td></tr>"
    d.html = page(f"""
<p class="c"><b style="font-size:13pt">{issuer}</b><br><span class="s">Gov. Pascual Avenue, Barangay San Isidro · Tel. (00) 8555-0123 loc. 118 · DOH LTO No. 13-000-24</span><br><b>DEPARTMENT OF PATHOLOGY AND LABORATORIES</b></p>
<table class="id"><tr><td>PATIENT: <b>{who}</b></td><td>HOSP. NO.: <b>{pin}</b></td><td>AGE/SEX: <b>{age}/F</b></td></tr><tr><td>PHYSICIAN: A. R. MAGSAYSAY, MD</td><td>ROOM: 512-B</td><td>DATE/TIME EXTRACTED: <b>{drawn} 5:30 AM</b></td></tr></table>
<p class="c b" style="margin:4pt">HEMATOLOGY</p>
<table><tr><td class="pn"><p class="b">Complete Blood Count</p><table class="t">{head}{one}</table></td><td class="pn"><p class="b">Differential Count</p><table class="t">{head}{other}<tr><td class="n">Stabs</td><td class="c">-</td><td></td><td>0.00 - 0.05</td></tr><tr><td class="n">Blasts</td><td class="c">-</td><td></td><td></td></tr></table><p style="margin-top:5pt">Remarks: <i>Smear reviewed. Toxic granulation noted. Please correlate clinically.</i></p></td></tr></table>
<p class="c b" style="margin:6pt 4pt 4pt">CLINICAL CHEMISTRY</p>
<table class="t w"><tr class="h"><td>TEST NAME</td><td class="c">RESULT</td><td class="c">UNIT</td><td class="c">REFERENCE INTERVAL</td><td class="c">FLAG</td></tr>{chem}</table>
<table style="margin-top:24pt"><tr><td class="c"><u>JONALYN P. CRUZ, RMT</u><br>Medical Technologist<br><span class="s">PRC Lic. No. 0055512</span></td><td class="c"><u>VICENTE L. ARCEO, MD, FPSP</u><br>Pathologist<br><span class="s">PRC Lic. No. 0044401</span></td></tr></table>{scribble(r, 108, 196, 36)}""",
        css=".id { border: 1pt solid #000; margin: 5pt 0 } .id td { padding: 2pt 5pt } .pn { width: 50%; border: 1pt solid #000; padding: 4pt 6pt } .t td { padding: 1.7pt 4pt } .h td { font-weight: bold; font-size: 8pt; border-bottom: .6pt solid #000 } .w { border: 1pt solid #000 } .n { width: 38% }",
        font="Liberation Sans", pt=9.3, margin="12mm 15mm", lang="en-PH")
    d.never("observation", "no blasts were counted", code="blast_pb_pct")


@sample("fresh-lab-7", ALL, "Layout: Nigerian teaching hospital, one boxed form with typed results and a column of remarks, serology in words below.")
def remarks(d):
    r, h = d.r, House(between="-", low="LOW", high="HIGH", normal="NORMAL", below="<{}", above=">{}")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(25, 63), r.choice(["MR. CHUKWUEMEKA OBIAGELI", "MR. BABATUNDE OLAWALE", "MR. IBRAHIM DANLADI"])
    v = tests(r, age, False, wbc=(1.8, 3.6), rbc=(2.6, 3.3), plt=(38, 120), wbc_decimals=1)
    s = si(v)
    v |= whole_differential(r, v)
    v |= {k: s[k] for k in ("creat", "urea", "bili_total", "bili_direct", "albumin", "tp", "ca", "urate", "glucose")}
    v["pcv"] = v["hct"]
    no, issuer = f"LTH/{drawn.date:%y}/{d.digits(5)}", "Lagoon Teaching Hospital"
    d.source("lab.cbc", issuer, drawn, role="reported")
    d.patient(who.removeprefix("MR. "), "male", age=age, LabNo=no)
    text = """# HAEMATOLOGY
        PCV | hct | 1 | % | 37 | 52
        HAEMOGLOBIN | hgb | 1 | g/dl | 13 | 17
        RBC | rbc | 2 | x10^6/µl | 4.5 | 6.2
        TOTAL WBC | wbc | 1 | x10^3/µl | 4 | 11
        PLATELETS | plt | 0 | x10^3/µl | 150 | 450
        ESR (WESTERGREN) | esr | 0 | mm/hr | 0 | 10
        NEUTROPHILS | neut_pct | 0 | % | 40 | 75
        LYMPHOCYTES | lymph_pct | 0 | % | 20 | 45
        MONOCYTES | mono_pct | 0 | % | 2 | 10
        EOSINOPHILS | eos_pct | 0 | % | 1 | 6
        BASOPHILS | baso_pct | 0 | % | 0 | 1
        # E/U/CR
        SODIUM | na | 0 | mmol/l | 135 | 145
        POTASSIUM | k | 1 | mmol/l | 3.5 | 5
        BICARBONATE | hco3 | 0 | mmol/l | 20 | 30
        CHLORIDE | cl | 0 | mmol/l | 95 | 105
        UREA | urea | 1 | mmol/l | 2.5 | 6.5
        CREATININE | creat | 0 | µmol/l | 50 | 132
        URIC ACID | urate | 0 | µmol/l | 202 | 416
        # LFT
        TOTAL BILIRUBIN | bili_total | 1 | µmol/l | | 17
        CONJ. BILIRUBIN | bili_direct | 1 | µmol/l | | 8.5
        AST | ast | 0 | IU/l | | 40
        ALT | alt | 0 | IU/l | | 41
        ALK. PHOSPHATASE | alp | 0 | IU/l | 40 | 129
        TOTAL PROTEIN | tp | 0 | g/l | 60 | 80
        ALBUMIN | albumin | 0 | g/l | 35 | 50"""

    def line(x):
        q = put(d, h, drawn, x)
        return tr([q.name, q.value, q.unit, esc(q.range), q.flag], ["", "v", "c", "c", "c"])

    rows = table_rows(read_plan(text, v), lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>", line)
    sero = ""
    for n, c, shown, meaning in (("HBsAg", "hbsag", "NON REACTIVE", "negative"), ("ANTI-HCV", "antihcv", "NON REACTIVE", "negative"), ("HIV I & II (DETERMINE)", "hiv", "NON REACTIVE", "negative"), ("VDRL", "syphilis_rpr", "NON REACTIVE", "negative")):
        sero += f"<td><b>{esc(n)}</b><br>{qualitative(d, c, n, shown, meaning, drawn)}</td>"
    d.observation("abo_rh", "BLOOD GROUP", "O Rh D POSITIVE", "", drawn)
    d.never("observation", "genotype is no count", text="AA")
    d.never("observation", "parasites were not seen", text="MALARIA PARASITE")
    d.never("observation", "numbers of telephones", text="0800 555 0123")
    d.html = page(f"""
<p class="c"><b style="font-size:14pt">LAGOON TEACHING HOSPITAL</b><br>DEPARTMENT OF LABORATORY SERVICES, P.M.B. 12003<br><span class="s">Tel: 0800 555 0123, 0800 555 0124 &nbsp; MLSCN Reg. No. 0417</span></p>
<p class="c b" style="border-top:1.5pt solid #000;border-bottom:1.5pt solid #000;margin:4pt 0;padding:2pt">LABORATORY RESULT FORM</p>
<table class="id"><tr><td>NAME: <i>{who}</i></td><td>AGE: <i>{age} YRS</i></td><td>SEX: <i>MALE</i></td></tr><tr><td>LAB NO: <i>{no}</i></td><td>WARD: <i>MOPC</i></td><td>DATE: <i>{drawn}</i></td></tr><tr><td>SPECIMEN: <i>BLOOD (EDTA, LI-HEP)</i></td><td colspan=2>DIAGNOSIS: <i>? HODGKIN LYMPHOMA</i></td></tr></table>
<table class="t"><tr class="h"><td>PARAMETER</td><td class="c">RESULT</td><td class="c">UNIT</td><td class="c">REFERENCE RANGE</td><td class="c">REMARK</td></tr>{rows}</table>
<table class="t" style="margin-top:5pt"><tr>{sero}</tr></table>
<table class="t"><tr><td><b>BLOOD GROUP</b> &nbsp; <i>O Rh D POSITIVE</i></td><td><b>GENOTYPE</b> &nbsp; <i>AA</i></td><td><b>MALARIA PARASITE</b> &nbsp; <i>NOT SEEN</i></td></tr></table>
<p style="margin-top:4pt"><b>FILM:</b> <i>Normocytic normochromic cells, rouleaux +, no blasts.</i></p>
<table style="margin-top:16pt"><tr><td>Scientist: ______________________</td><td class="r">Consultant: ______________________</td></tr></table>{scribble(r, 22, 228, 28)}{stamp('LAGOON T.H.' + chr(10) + 'LAB SERVICES', 74, 226, -7, '#173a8a', 10, .5)}""",
        css="i { font: 9.4pt 'Liberation Mono'; font-style: normal } .id { margin: 3pt 0 } .id td { padding: 1.6pt 4pt; border-bottom: .4pt dotted #000 } .t td { border: .6pt solid #000; padding: .9pt 5pt } .h td, .g { font-weight: bold } .g { background: #e4e4e4 } .v { font: 10pt 'Liberation Mono'; text-align: center }",
        font="Liberation Serif", pt=9.7, margin="10mm 17mm")
    d.never("diagnosis", "asked about, not established", code="HL")
    d.never("observation", "no blasts were seen", code="blast_pb_pct")


@sample("fresh-lab-8", ALL, "Layout: British cumulative print, a row a sample downwards under a stacked head of tests, three tables, limits in the last row.")
def downwards(d):
    r, h = d.r, House(low="*", high="*", between="-", below="<{}", above=">{}")
    first = d.collected("%d.%m.%y", first=2024, last=2025)
    days = [first.plus(x) for x in (0, 8, 16, 23, 30, 44, 58)]
    born, who = d.birth(1944, 1984), r.choice(["Mr Gethin PROSSER-VAUGHAN", "Mr Callum MACALLISTER", "Mr Ewan STRACHAN"])
    nhs, chi, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", d.digits(7), "Glen Affric University Hospitals"
    d.source("lab.cbc", issuer, days[-1], role="reported")
    d.patient(who.removeprefix("Mr "), "male", born, NHS=nhs, HospitalNo=chi)
    ranges = ((1.2, 2.2), (.6, 1.1), (1.4, 2.4), (2.1, 3.2), (2.6, 3.9), (3.1, 4.6), (3.6, 5.4))
    draws = [si(tests(r, years(born, x), False, wbc=w, rbc=(2.6, 3.4), plt=(22 + 14 * n, 50 + 22 * n), wbc_decimals=1)) for n, (x, w) in enumerate(zip(days, ranges))]
    numbers = [f"{'HB'[n % 2]}{d.digits(6)}" for n in range(7)]
    blocks = {"Full Blood Count": """Hb | hgb | 0 | g/L | 130 | 180
        WBC | wbc | 1 | 10⁹/L | 4 | 11
        Plts | plt | 0 | 10⁹/L | 150 | 400
        RBC | rbc | 2 | 10¹²/L | 4.5 | 6.5
        Hct | hct | 3 | L/L | .4 | .54
        MCV | mcv | 1 | fL | 80 | 99
        MCH | mch | 1 | pg | 27 | 33.5
        Neut | neut_abs | 2 | 10⁹/L | 2 | 7.5
        Lymph | lymph_abs | 2 | 10⁹/L | 1 | 4
        Mono | mono_abs | 2 | 10⁹/L | .2 | 1""", "Renal and Bone Profile": """Na | na | 0 | mmol/L | 133 | 146
        K | k | 1 | mmol/L | 3.5 | 5.3
        Urea | urea | 1 | mmol/L | 2.5 | 7.8
        Creat | creat | 0 | umol/L | 59 | 104
        Ca | ca | 2 | mmol/L | 2.2 | 2.6
        PO4 | phos | 2 | mmol/L | .8 | 1.5
        Mg | mg | 2 | mmol/L | .7 | 1
        Urate | urate | 0 | umol/L | 200 | 430""", "Liver Profile, Inflammation": """T Prot | tp | 0 | g/L | 60 | 80
        Alb | albumin | 0 | g/L | 35 | 50
        Bili | bili_total | 0 | umol/L | | 21
        ALP | alp | 0 | U/L | 30 | 130
        ALT | alt | 0 | U/L | | 41
        GGT | ggt | 0 | U/L | | 60
        LDH | ldh | 0 | U/L | 135 | 225
        CRP | crp | 0 | mg/L | | 5
        Ferr | ferritin | 0 | ug/L | 30 | 400"""}
    missing = {("phos", 1), ("mg", 1), ("urate", 2), ("ferritin", 1), ("ferritin", 2), ("ferritin", 4), ("ldh", 4), ("ggt", 6)}
    out = ""
    for title, text in blocks.items():
        plans = [read_plan(text, v) for v in draws]
        lines = ""
        for n, (when, row) in enumerate(zip(days, plans)):
            line = []
            for x in row:
                if (x[1], n) in missing:
                    line.append("")
                    continue
                q = put(d, h, when, x)
                line.append(f"{q.value}{q.flag}")
            lines += tr([str(when), ("09:15", "10:40", "08:55", "09:20", "11:05", "09:35", "10:10")[n], numbers[n], *line], ["", "s", "s"] + ["c"] * len(row))
        names = "".join(f"<td class='c'>{x[0]}<br><span>{raised(x[4])}</span></td>" for x in plans[0])
        spans = "".join(f"<td class='c'>{esc(h.span(x[5], x[6], x[3]))}</td>" for x in plans[0])
        out += f"<p class='q'>{title}</p><table class='t'><tr class='h'><td>Date</td><td>Time</td><td>Sample</td>{names}</tr>{lines}<tr class='l'><td colspan=3>Reference range</td>{spans}</tr></table>"
    d.never("observation", "not measured in that sample", code="ferritin", text=f"any value on {days[1].date}")
    d.never("observation", "number of a sample", text=numbers[0])
    d.html = page(f"""
<table class="hd"><tr><td><b>{issuer}</b> – Clinical Laboratories, cumulative report</td><td class="r">Printed {days[-1].plus(1)} &nbsp; Page 1 of 1</td></tr></table>
<p style="margin:5pt 0"><b>{who}</b> &nbsp;&nbsp; DoB {born:%d.%m.%Y} &nbsp;&nbsp; NHS No {nhs} &nbsp;&nbsp; Hospital No {chi} &nbsp;&nbsp; Location: Haematology Day Unit &nbsp;&nbsp; Consultant: Dr P Abernethy-Khan</p>
{out}
<p class="s" style="margin-top:6pt">* outside the reference range. Blank: not requested. Phosphate, magnesium of {days[1]}: insufficient sample. UKAS accredited medical laboratory No. 0000. Telephone 0000 555 0133.</p>""",
        css=".hd { border-bottom: 1.5pt solid #005eb8; color: #005eb8 } .q { font-weight: bold; color: #005eb8; margin: 5pt 0 1pt } .t td { border-bottom: .4pt solid #9db8d2; padding: 1.2pt 4pt } .h td { font-weight: bold; border-bottom: .9pt solid #005eb8; vertical-align: bottom } .h span { font-weight: normal; font-size: 7pt } .l td { font-style: italic; font-size: 8pt; background: #eef4fa }",
        size="A4 landscape", font="Liberation Sans", pt=8.9, margin="9mm 13mm 8mm", lang="en-GB")


@sample("fresh-lab-11", ALL, "Layout: Singapore screening before cell therapy, index and cut-off beside the word, viral loads with logarithm, immunoglobulins and subsets in a second table.")
def screening(d):
    r, h = d.r, House(low="L", high="H", between=" - ", below="<{}", above=">{}")
    drawn = d.collected("%d-%b-%Y")
    born, who = d.birth(1956, 1990), r.choice(["LIM SIEW HOON", "NUR AISYAH BINTE RAHMAT", "RAJESWARI D/O MUTHU"])
    nric, acc, issuer = f"S****{d.digits(3)}D", d.digits(10), "Straits Reference Laboratory, Novena"
    d.source("lab.virology", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, years(born, drawn), Accession=acc)
    u = r.uniform
    rows = ""
    for n, c, shown, meaning, index, cut, method in (
            ("Hepatitis B surface antigen (HBsAg)", "hbsag", "Non-reactive", "negative", f"{u(.2, .6):.2f} S/CO", "1.00", "CMIA"),
            ("Hepatitis B core total Ab (anti-HBc)", "antihbc", "Reactive", "positive", f"{u(4, 9):.2f} S/CO", "1.00", "CMIA"),
            ("Hepatitis Be antigen (HBeAg)", "hbeag", "Non-reactive", "negative", f"{u(.2, .6):.2f} S/CO", "1.00", "CMIA"),
            ("Hepatitis C antibody (anti-HCV)", "antihcv", "Non-reactive", "negative", f"{u(.05, .4):.2f} S/CO", "1.00", "CMIA"),
            ("HIV Ag/Ab combo", "hiv", "Non-reactive", "negative", f"{u(.05, .3):.2f} S/CO", "1.00", "CMIA"),
            ("Treponema pallidum Ab", "syphilis_trep", "Non-reactive", "negative", f"{u(.03, .2):.2f} S/CO", "1.00", "CMIA"),
            ("CMV IgG", "cmv_igg", "Positive", "positive", f"{u(90, 240):.1f} AU/mL", "6.0", "CMIA"),
            ("CMV IgM", "cmv_igm", "Negative", "negative", f"{u(.1, .5):.2f} Index", "0.85", "CMIA"),
            ("EBV VCA IgG", "ebv_vca_igg", "Positive", "positive", f"{u(120, 600):.0f} U/mL", "20", "CLIA")):
        rows += tr([n, qualitative(d, c, n, shown, meaning, drawn), index, cut, method], ["n", "b", "c", "c", "c s"])
        d.never("observation", "index of the instrument beside the word", code=c, text=index.split()[0])
    titre = f"{u(14, 88):.2f}"
    d.observation("antihbs", "Hepatitis B surface Ab (anti-HBs)", titre, "mIU/mL", drawn)
    rows += tr(["Hepatitis B surface Ab (anti-HBs)", f"{titre} mIU/mL", "", "10.00", "CMIA"], ["n", "b", "c", "c", "c s"])
    cmv = r.randint(112, 980)
    loads = ""
    for n, c, shown, unit, meaning, log, lod in (("HBV DNA, plasma", "hbv_dna", "Target not detected", "", "negative", "-", "10 IU/mL"), ("CMV DNA, plasma", "cmv_dna", str(cmv), "IU/mL", None, f"{log10(cmv):.2f}", "34.5 IU/mL"), ("EBV DNA, whole blood", "ebv_dna", "Target not detected", "", "negative", "-", "50 IU/mL")):
        d.observation(c, n, shown, unit, drawn, text=meaning)
        loads += tr([n, f"{shown} {unit}", log, lod, "RT-PCR"], ["n", "b", "c", "c", "c s"])
    w = round(u(1.1, 2.6), 2)
    sub = {"cd3_abs": r.randint(310, 820)}
    sub["cd4_abs"] = round(sub["cd3_abs"] * u(.24, .42))
    sub["cd8_abs"] = round(sub["cd3_abs"] * u(.4, .52))
    sub |= {"cd4_cd8": round(sub["cd4_abs"] / sub["cd8_abs"], 2), "cd19_abs": r.randint(0, 24), "igg": u(3, 6.4), "iga": u(.2, .9), "igm": u(.12, .5), "wbc": w}
    more = table_rows(read_plan("""Immunoglobulin G | igg | 2 | g/L | 5.49 | 17.11
        Immunoglobulin A | iga | 2 | g/L | .47 | 3.59
        Immunoglobulin M | igm | 2 | g/L | .15 | 2.59
        CD3+ T cells | cd3_abs | 0 | cells/µL | 723 | 2737
        CD3+CD4+ T helper cells | cd4_abs | 0 | cells/µL | 404 | 1612
        CD3+CD8+ T suppressor cells | cd8_abs | 0 | cells/µL | 220 | 1129
        CD4/CD8 ratio | cd4_cd8 | 2 | | .6 | 2.8
        CD19+ B cells | cd19_abs | 0 | cells/µL | 80 | 616""", sub), None, lambda x: (lambda q: tr([q.name, q.value, q.flag, q.unit, q.range], ["n", "b", "c b", "c", "c"]))(put(d, h, drawn, x)))
    for t in ("10.00", "34.5"):
        d.never("observation", "cut-off or limit of the assay", text=t)
    d.never("observation", "logarithm of the load beside it", code="cmv_dna", text=f"{log10(cmv):.2f}")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">STRAITS</b> Reference Laboratory<br><span class="s">29 Irrawaddy Lane #05-12 &nbsp; Tel 6000 0555 &nbsp; UEN 199900055K &nbsp; SAC-SINGLAS / CAP 0000000</span></td><td class="r"><b>PRE-CELLULAR THERAPY SCREEN</b><br>Final</td></tr></table>
<table class="id"><tr><td>Name : <b>{who}</b></td><td>NRIC : {nric}</td><td>DOB : {born:%d-%b-%Y} &nbsp; Sex : F</td></tr><tr><td>Accession : <b>{acc}</b></td><td>Collected : <b>{drawn} 10:22</b></td><td>Reported : {drawn.plus(1)} 17:40</td></tr><tr><td colspan=2>Requester : Dr Tan Wei Liang, Parkview Haematology Centre</td><td>Specimen : SST, EDTA x 3</td></tr></table>
<table class="t"><tr class="h"><td>SEROLOGY</td><td>RESULT</td><td class="c">INDEX / VALUE</td><td class="c">CUT-OFF</td><td class="c">METHOD</td></tr>{rows}
<tr class="h"><td>VIRAL LOAD</td><td>RESULT</td><td class="c">LOG IU/mL</td><td class="c">LLOQ</td><td class="c">METHOD</td></tr>{loads}</table>
<p class="cm">Comment: Isolated anti-HBc with low titre anti-HBs after immunoglobulin infusion may be passive. HBV DNA is advised every 3 months; prophylaxis for patients with anti-CD20 or CAR-T. Anti-HBs &ge;10 mIU/mL is considered protective.</p>
<table class="t"><tr class="h"><td>IMMUNE STATUS</td><td>RESULT</td><td class="c">FLAG</td><td class="c">UNIT</td><td class="c">REFERENCE</td></tr>{more}</table>
<p class="s" style="margin-top:10pt">Reviewed by: Dr Chua Mei Ling, MBBS FRCPA &nbsp;|&nbsp; Senior MLT: K. Subramaniam &nbsp;|&nbsp; ** END OF REPORT **</p>""",
        css=".hd { border-bottom: 2pt solid #b3202c } .id { margin: 5pt 0; border-bottom: .5pt solid #666 } .id td { padding: 1.6pt 4pt } .t td { padding: 2.6pt 5pt } .h td { background: #f3dcdd; font-weight: bold; font-size: 8.4pt } .t { border-bottom: .6pt solid #b3202c; margin-bottom: 5pt } .cm { font-style: italic; margin: 4pt 0 8pt; font-size: 8.8pt } .n { width: 36% }",
        font="Noto Sans Display", pt=9.4, margin="12mm 16mm", lang="en-SG", footer='"Page " counter(page) " of " counter(pages)')
