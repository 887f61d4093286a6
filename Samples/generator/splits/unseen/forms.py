"""Unseen split: Indian and Gulf laboratory pages, an analyser's own printout."""
from dates import years
from facts import House
from layout import esc, page, scribble, stamp, tr
from patients import blood, chemistry
from registry import ALL, TWO_PAGES, sample
from rows import put


@sample("unseen-lab-6", ALL, "Layout: Indian packages, technology before the value, one frame a profile, method below.")
def packages(d):
    r, h = d.r, House(between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d %b %Y")
    age, who = r.randint(38, 71), r.choice(["SUNANDA KRISHNAMURTHY", "MEENAKSHI DESHPANDE", "FATIMA SHEIKH"])
    c, code, lab, issuer = chemistry(r, age, True), f"{d.digits(10)}", f"{d.digits(8)}/VS{d.digits(3)}", "Aarogya Technologies Central Laboratory"
    d.source("lab.chemistry", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", age=age, LABCODE=lab)
    u = r.uniform
    tg, iron = r.randint(80, 290), r.randint(24, 150)
    groups = [("LIVER", [("ALKALINE PHOSPHATASE", "PHOTOMETRY", "alp", c["alp"], 2, "U/L", 45, 129), ("BILIRUBIN - TOTAL", "PHOTOMETRY", "bili_total", c["bili_total"], 2, "mg/dL", .3, 1.2), ("BILIRUBIN - DIRECT", "PHOTOMETRY", "bili_direct", c["bili_direct"], 2, "mg/dL", None, .3), ("BILIRUBIN (INDIRECT)", "CALCULATED", "bili_indirect", c["bili_indirect"], 2, "mg/dL", 0, .9), ("GAMMA GLUTAMYL TRANSFERASE (GGT)", "PHOTOMETRY", "ggt", c["ggt"], 2, "U/L", None, 38), ("ASPARTATE AMINOTRANSFERASE (SGOT )", "PHOTOMETRY", "ast", c["ast"], 2, "U/L", None, 31), ("ALANINE TRANSAMINASE (SGPT)", "PHOTOMETRY", "alt", c["alt"], 2, "U/L", None, 34), ("PROTEIN - TOTAL", "PHOTOMETRY", "tp", c["tp"], 2, "gm/dL", 5.7, 8.2), ("ALBUMIN - SERUM", "PHOTOMETRY", "albumin", c["albumin"], 2, "gm/dL", 3.2, 4.8), ("SERUM GLOBULIN", "CALCULATED", "globulin", c["globulin"], 2, "gm/dL", 2.5, 3.4)], "ALKP - Modified IFCC method &nbsp; BILT, BILD - Vanadate oxidation &nbsp; GGT, SGOT, SGPT - IFCC without P5P &nbsp; PROT - Biuret &nbsp; SALB - Albumin BCG (colorimetric)"),
              ("RENAL", [("BLOOD UREA NITROGEN (BUN)", "PHOTOMETRY", "bun", c["bun"], 2, "mg/dL", 7.94, 20.07), ("CREATININE - SERUM", "PHOTOMETRY", "creat", c["creat"], 2, "mg/dL", .55, 1.02), ("URIC ACID", "PHOTOMETRY", "urate", c["urate"], 2, "mg/dL", 3.2, 6.1), ("CALCIUM", "PHOTOMETRY", "ca", c["ca"], 2, "mg/dL", 8.8, 10.6), ("SODIUM", "I.S.E", "na", c["na"], 1, "mmol/L", 136, 145), ("CHLORIDE", "I.S.E", "cl", c["cl"], 1, "mmol/L", 98, 107), ("EST. GLOMERULAR FILTRATION RATE (eGFR)", "CALCULATED", "egfr", c["egfr"], 0, "mL/min/1.73 m2", 90, None)], "BUN - Kinetic UV assay &nbsp; SCRE - Creatinine enzymatic &nbsp; URIC - Uricase / peroxidase &nbsp; CALC - Arsenazo III &nbsp; NA, CL - ISE indirect"),
              ("OTHERS", [("LACTATE DEHYDROGENASE (LDH)", "PHOTOMETRY", "ldh", c["ldh"], 1, "U/L", 120, 246), ("FERRITIN", "C.L.I.A", "ferritin", c["ferritin"], 1, "ng/mL", 10, 291), ("IRON", "PHOTOMETRY", None, iron, 1, "µg/dL", 50, 170), ("TRIGLYCERIDES", "PHOTOMETRY", "tg", tg, 0, "mg/dL", None, 150), ("C-REACTIVE PROTEIN (CRP)", "IMMUNOTURBIDIMETRY", "crp", c["crp"], 2, "mg/L", None, 5), ("BETA 2 MICROGLOBULIN", "C.L.I.A", "b2m", u(1.4, 7.8), 2, "µg/mL", .7, 1.8)], "")]
    body = ""
    for title, plan, method in groups:
        lines = ""
        for n, how, k, v, p, unit, lo, hi in plan:
            q = put(d, h, drawn, (n, k, v, p, unit, lo, hi), flagless=True)
            lines += tr([n, how, f"<b style='color:#c00'>{q.value}</b>" if q.flag else q.value, unit, esc(q.range)], ["n", "m", "v", "c", "c"])
        note = f"<tr><td colspan=5 class='me'><b>Please correlate with clinical conditions.</b><br><b>Method:</b> {method}</td></tr>" if method else ""
        body += f"<table class='t'><tr><td colspan=5 class='g'>{title}</td></tr><tr class='h'><td>TEST NAME</td><td class='c'>TECHNOLOGY</td><td class='v'>VALUE</td><td class='c'>UNITS</td><td class='c'>Bio. Ref. Interval.</td></tr>{lines}{note}</table>"
    d.never("observation", "barcode of the tube", text=code)
    d.never("date", "released is not collected", text=str(drawn.plus(1)))
    d.html = page(f"""
<table><tr><td><b style="font-size:16pt;color:#e4572e">aarogya</b> <span style="color:#27408b">technologies</span><br><span class="s">Corporate office: Plot D-37, MIDC, Vasant Nagar · ☎ 000-5550 000</span></td><td class="r s"><b>PROCESSED AT :</b><br>Aarogya, Vasant Nagar 400 000</td></tr></table>
<table class="id"><tr><td>NAME</td><td>: <b>{who} ({age}Y/F)</b></td><td>SAMPLE COLLECTED AT :</td></tr><tr><td>REF. BY</td><td>: DR P V KAMATH</td><td rowspan=2>HOME COLLECTION, SHIVAJI PARK,<br>PLOT 12, LANE 4</td></tr><tr><td>TEST ASKED</td><td>: LIVER, RENAL, LDH, FERRITIN, B2M</td></tr></table>
{body}
<table class="id s" style="margin-top:5pt"><tr><td>Sample Collected on (SCT)</td><td>: {drawn} 06:45</td><td rowspan=4 class="r">Dr Anagha Bhide MD (Path) &nbsp;&nbsp; Dr Rohan Pinto MD (Path)</td></tr><tr><td>Sample Received on (SRT)</td><td>: {drawn} 13:02</td></tr><tr><td>Report Released on (RRT)</td><td>: {drawn.plus(1)} 00:37</td></tr><tr><td>Labcode / Barcode</td><td>: {lab} / {code} &nbsp; Sample type: SERUM</td></tr></table>""",
        css=".id { border: .6pt solid #27408b; margin: 4pt 0 } .id td { padding: 1.4pt 5pt } .t { border: .9pt solid #27408b; margin-top: 6pt } .g { background: #27408b; color: #fff; font-weight: bold; text-align: center; letter-spacing: 2pt } .h td { font-weight: bold; font-size: 7.8pt; border-bottom: .6pt solid #27408b } .t td { padding: 1.7pt 5pt } .n { width: 40% } .m { text-align: center; font-size: 7.6pt } .v { text-align: center } .me { border-top: .6pt solid #27408b; font-size: 7.2pt }",
        font="Liberation Sans", pt=8.6, margin="10mm 14mm 13mm", lang="en-IN", footer='"Page : " counter(page) " of " counter(pages)')


@sample("unseen-lab-7", TWO_PAGES, "Layout: Indian laboratory over two pages, the head of the table repeated, methods in brackets, bold for abnormal.")
def two_pages(d):
    r, h = d.r, House(between=" - ", below="<{}", above=">{}")
    b = blood(r, wbc=(1.9, 3.6), rbc=(2.6, 3.4), plt=(34, 118), part_decimals=2)
    for x in ("neut", "lymph", "mono", "eos", "baso"):
        b[x + "_abs"] = round(b["wbc"] * b[x + "_pct"] / 100, 2)
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(28, 67), r.choice(["HARPREET SINGH AHLUWALIA", "NIRANJAN MOHAPATRA", "YUSUF ANSARI"])
    c, lab, issuer = chemistry(r, age, False), d.digits(9), "Dr. Wadhwa PathCare National Reference Lab"
    d.source("lab.cbc", issuer, drawn.plus(0, "reported"))
    d.patient(f"Mr. {who}".removeprefix("Mr. "), "male", age=age, LabNo=lab)
    urea = round(c["bun"] * 2.14, 2)
    pages = [[("COMPLETE BLOOD COUNT;CBC", None), ("(Electrical Impedence & VCS, Flow cytometry, Calculated)",), ("Hemoglobin", "hgb", b["hgb"], 2, "g/dL", 13, 17), ("Packed Cell Volume (PCV)", "hct", b["hct"], 2, "%", 40, 50), ("RBC Count", "rbc", b["rbc"], 2, "mill/mm3", 4.5, 5.5), ("MCV", "mcv", b["mcv"], 2, "fL", 83, 101), ("MCH", "mch", b["mch"], 2, "pg", 27, 32), ("MCHC", "mchc", b["mchc"], 2, "g/dL", 31.5, 34.5), ("Red Cell Distribution Width (RDW)", "rdw_cv", b["rdw_cv"], 2, "%", 11.6, 14), ("Total Leukocyte Count (TLC)", "wbc", b["wbc"], 2, "thou/mm3", 4, 10),
              ("Differential Leucocyte Count (DLC)", None), ("Segmented Neutrophils", "neut_pct", b["neut_pct"], 2, "%", 40, 80), ("Lymphocytes", "lymph_pct", b["lymph_pct"], 2, "%", 20, 40), ("Monocytes", "mono_pct", b["mono_pct"], 2, "%", 2, 10), ("Eosinophils", "eos_pct", b["eos_pct"], 2, "%", 1, 6), ("Basophils", "baso_pct", b["baso_pct"], 2, "%", 0, 2),
              ("Absolute Leucocyte Count", None), ("Neutrophils", "neut_abs", b["neut_abs"], 2, "thou/mm3", 2, 7), ("Lymphocytes", "lymph_abs", b["lymph_abs"], 2, "thou/mm3", 1, 3), ("Monocytes", "mono_abs", b["mono_abs"], 2, "thou/mm3", .2, 1), ("Eosinophils", "eos_abs", b["eos_abs"], 2, "thou/mm3", .02, .5), ("Basophils", "baso_abs", b["baso_abs"], 2, "thou/mm3", .02, .1), ("Platelet Count", "plt", b["plt"], 0, "thou/mm3", 150, 410), ("Mean Platelet Volume", "mpv", b["mpv"], 1, "fL", 6.5, 12), ("E.S.R.", "esr", r.randint(22, 96), 0, "mm/hr", 0, 15)],
             [("LIVER & KIDNEY PANEL, SERUM", None), ("Creatinine", "creat", c["creat"], 2, "mg/dL", .7, 1.3), ("(Modified Jaffe,Kinetic)",), ("GFR Estimated", "egfr", c["egfr"], 0, "mL/min/1.73m2", 59, None), ("(CKD EPI Equation 2021)",), ("Urea", "urea", urea, 2, "mg/dL", 13, 43), ("(Urease UV)",), ("Urea Nitrogen Blood", "bun", c["bun"], 2, "mg/dL", 6, 20), ("(Calculated)",), ("Uric Acid", "urate", c["urate"], 2, "mg/dL", 3.5, 7.2), ("(Uricase)",), ("AST (SGOT)", "ast", c["ast"], 1, "U/L", 15, 40), ("(IFCC without P5P)",), ("ALT (SGPT)", "alt", c["alt"], 1, "U/L", 10, 49), ("(IFCC without P5P)",), ("GGTP", "ggt", c["ggt"], 1, "U/L", 0, 73), ("(IFCC)",), ("Alkaline Phosphatase (ALP)", "alp", c["alp"], 2, "U/L", 30, 120), ("(IFCC-AMP)",), ("Bilirubin Total", "bili_total", c["bili_total"], 2, "mg/dL", .3, 1.2), ("(Oxidation)",), ("Bilirubin Direct", "bili_direct", c["bili_direct"], 2, "mg/dL", None, .3), ("Bilirubin Indirect", "bili_indirect", c["bili_indirect"], 2, "mg/dL", None, 1.1), ("Total Protein", "tp", c["tp"], 2, "g/dL", 5.7, 8.2), ("(Biuret)",), ("Albumin", "albumin", c["albumin"], 2, "g/dL", 3.2, 4.8), ("(BCG)",), ("Globulin(Calculated)", "globulin", c["globulin"], 2, "gm/dL", 2, 3.5), ("A : G Ratio", "ag_ratio", c["ag_ratio"], 2, "", .9, 2), ("Sodium", "na", c["na"], 2, "mEq/L", 136, 145), ("Potassium", "k", c["k"], 2, "mEq/L", 3.5, 5.1), ("Chloride", "cl", c["cl"], 2, "mEq/L", 98, 107)]]
    head = f"""<div class="hd"><b>Dr. Wadhwa</b> PathCare <span>National Reference Lab, Sector 18, Block E</span></div>
<table class="id"><tr><td>Name</td><td>: <b>Mr. {who}</b></td><td>Collected</td><td>: {drawn} 8:02:00AM</td></tr><tr><td>Lab No.</td><td>: {lab}</td><td>Received</td><td>: {drawn} 8:19:11AM</td></tr><tr><td>A/c Status</td><td>: P &nbsp;&nbsp; Ref By : Dr. S BANSAL</td><td>Reported</td><td>: {drawn} 4:47:33PM</td></tr><tr><td>Age</td><td>: {age} Years &nbsp;&nbsp; Gender : Male</td><td>Report Status</td><td>: Final</td></tr></table>"""
    out = []
    for plan in pages:
        body = ""
        for x in plan:
            if len(x) == 1:
                body += f"<tr><td colspan=4 class='m'>{esc(x[0])}</td></tr>"
            elif x[1] is None and len(x) == 2:
                body += f"<tr><td colspan=4 class='g'>{esc(x[0])}</td></tr>"
            else:
                q = put(d, h, drawn, x, flagless=True)
                body += tr([esc(x[0]), f"<b>{q.value}</b>" if q.flag else q.value, q.unit, esc(q.range)], ["n", "v"])
        out.append(f"{head}<table class='t'><tr class='h'><td>Test Name</td><td class='v'>Results</td><td>Units</td><td>Bio. Ref. Interval</td></tr>{body}</table>")
    d.never("observation", "GFR stage of the note", code="egfr", text="30")
    d.never("observation", "number of the sector in the address", text="Sector 18")
    d.html = page(f"""{out[0]}<p class="nt"><b>Note</b><br>1. As per the recommendation of International council for Standardization in Hematology, the differential leucocyte counts are additionally being reported as absolute numbers of each cell in per unit volume of blood.<br>2. Test conducted on EDTA whole blood. &nbsp; 3. Platelets reduced on smear.</p>
<div style="break-before:page"></div>{out[1]}<p class="nt"><b>Note:</b> GFR of less than 30 for three months is stage G4. Result rechecked and verified for abnormal cases. Advise: Serum protein electrophoresis.</p>
<p class="c" style="margin-top:10pt">-------------------------------End of report --------------------------------</p><table style="margin-top:12pt"><tr><td>Dr Jatinder Mehta<br>MD, Biochemistry</td><td class="r">Dr Nishtha Goel<br>MD, Pathology</td></tr></table>""",
        css=".hd { font-size: 15pt; color: #8a1538; border-bottom: 2pt solid #f2b705 } .hd span { float: right; font-size: 7.5pt; color: #333 } .id { margin: 4pt 0; border-bottom: .6pt solid #000 } .id td { padding: 1pt 4pt } .h td { font-weight: bold; border-bottom: .8pt solid #000; border-top: .8pt solid #000 } .t td { padding: 2.1pt 5pt } .m { font-size: 7pt; color: #555; padding: 0 5pt 2pt !important } .g { font-weight: bold; text-decoration: underline; padding-top: 6pt !important } .v { width: 16% } .nt { font-size: 8pt; margin-top: 8pt }",
        font="Noto Sans Display", pt=9.4, margin="11mm 17mm 14mm", lang="en-IN", footer='"Page " counter(page) " of " counter(pages)')


@sample("unseen-lab-8", ALL, "Layout: Gulf hospital, lower and upper limit in columns of their own before the result, previous result and its date last.")
def limits_first(d):
    r, h = d.r, House(low="L", high="H", between=" ")
    b, old = blood(r, wbc=(1.1, 3.1), rbc=(2.7, 3.4), plt=(21, 84)), blood(r, wbc=(2.9, 6.1), rbc=(3, 3.9), plt=(98, 240))
    drawn = d.collected("%d-%m-%Y")
    before = drawn.plus(-21)
    born, who = d.birth(1958, 2001), r.choice(["ABDULRAHMAN SALEH AL HARTHY", "KHALIFA MOHAMED AL MANSOORI", "TARIQ NASSER AL BALUSHI"])
    mrn, visit, issuer = f"{d.digits(8)}", f"IP{d.digits(7)}", "Al Waha Specialty Hospital – Laboratory Medicine"
    d.source("lab.cbc", issuer, drawn, role="reported")
    d.patient(who, "male", born, years(born, drawn), MRN=mrn)
    u = r.uniform
    sick = lambda lo, hi, p: (round(u(lo, hi), p), round(u(lo, hi), p))
    creat, bili = sick(52, 139, 0), sick(5, 39, 1)
    plan = ["HEMATOLOGY - Whole blood EDTA", ("White Blood Cells", "wbc", 1, 2, "x10^9/L", 4.0, 11.0), ("Red Blood Cells", "rbc", 1, 2, "x10^12/L", 4.5, 5.9), ("Haemoglobin", "hgb", 10, 0, "g/L", 130, 175), ("Haematocrit", "hct", .01, 3, "L/L", .4, .52), ("MCV", "mcv", 1, 1, "fL", 80, 100), ("MCH", "mch", 1, 1, "pg", 27, 33), ("MCHC", "mchc", 10, 0, "g/L", 310, 360), ("Platelets", "plt", 1, 0, "x10^9/L", 150, 410), ("Neutrophils %", "neut_pct", 1, 1, "%", 40, 75), ("Lymphocytes %", "lymph_pct", 1, 1, "%", 20, 45), ("Monocytes %", "mono_pct", 1, 1, "%", 2, 10), ("Eosinophils %", "eos_pct", 1, 1, "%", 0, 6), ("Basophils %", "baso_pct", 1, 1, "%", 0, 2), ("Neutrophils Abs", "neut_abs", 1, 2, "x10^9/L", 2, 7.5), ("Lymphocytes Abs", "lymph_abs", 1, 2, "x10^9/L", 1, 4),
            "CLINICAL CHEMISTRY - Serum", ("Creatinine", "creat", creat, 0, "umol/L", 62, 106), ("Urea", "urea", sick(2.8, 12, 1), 1, "mmol/L", 2.8, 8.1), ("Sodium", "na", sick(131, 147, 0), 0, "mmol/L", 136, 145), ("Potassium", "k", sick(3.1, 5.3, 1), 1, "mmol/L", 3.5, 5.1), ("Bilirubin Total", "bili_total", bili, 1, "umol/L", 3, 21), ("ALT", "alt", sick(9, 120, 0), 0, "U/L", 0, 41), ("AST", "ast", sick(9, 99, 0), 0, "U/L", 0, 40), ("LDH", "ldh", sick(160, 900, 0), 0, "U/L", 135, 225), ("Albumin", "albumin", sick(27, 44, 0), 0, "g/L", 35, 52), ("Calcium", "ca", sick(2.05, 2.7, 2), 2, "mmol/L", 2.15, 2.5), ("Magnesium", "mg", sick(.6, 1, 2), 2, "mmol/L", .66, 1.07), ("Uric Acid", "urate", sick(180, 560, 0), 0, "umol/L", 202, 416), ("C-Reactive Protein", "crp", sick(1, 120, 1), 1, "mg/L", 0, 5), ("Ferritin", "ferritin", sick(90, 2400, 0), 0, "ug/L", 30, 400), ("Procalcitonin", "pct", sick(.05, 2.2, 2), 2, "ng/mL", 0, .5)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=8 class='g'>{x}</td></tr>"
            continue
        n, c, f, p, unit, lo, hi = x
        now, then = (b[c] * f, old[c] * f) if not isinstance(f, tuple) else f
        q = put(d, h, drawn, (n, c, now, p, unit, lo, hi))
        has_old = c not in ("pct", "ferritin", "mg")
        o = put(d, h, before, (n, c, then, p, unit, lo, hi), flagless=True) if has_old else None
        a, z = q.range.split(" ")
        body += tr([n, unit, a, z, f"<b>{q.value}</b>", q.flag, o.value if o else "", str(before) if o else ""], ["", "", "r g2", "r g2", "r v", "f", "r", "c s"])
    d.never("observation", "the lower limit, printed before the result", code="plt", text="150")
    d.never("date", "date of the previous result", text=f"{before} as the date of today's results")
    d.html = page(f"""
<table class="hd"><tr><td><b>Al Waha Specialty Hospital</b><br>Department of Laboratory Medicine</td><td class="r" dir="rtl" style="font-family:'Noto Kufi Arabic'"><b>مستشفى الواحة التخصصي</b><br>قسم طب المختبرات</td></tr></table>
<table class="id"><tr><td>Patient Name</td><td colspan=3><b>{who}</b></td><td class="ar">اسم المريض</td></tr><tr><td>MRN</td><td>{mrn}</td><td>Visit No.</td><td>{visit}</td><td class="ar">رقم الملف</td></tr><tr><td>DOB / Age</td><td>{born:%d-%m-%Y} / {years(born, drawn)} Y</td><td>Gender</td><td>Male</td><td class="ar">تاريخ الميلاد</td></tr><tr><td>Collection</td><td>{drawn} 05:40</td><td>Verified</td><td>{drawn} 07:58</td><td class="ar">تاريخ العينة</td></tr></table>
<table class="t"><tr class="h"><td rowspan=2>Investigation</td><td rowspan=2>Unit</td><td colspan=2 class="c">Normal</td><td rowspan=2 class="c">Result</td><td rowspan=2></td><td colspan=2 class="c">Previous</td></tr><tr class="h"><td class="r">From</td><td class="r">To</td><td class="r">Result</td><td class="c">Date</td></tr>{body}</table>
<p class="s" style="margin-top:6pt">L = below, H = above the normal limits. Electronically verified by Dr. Nadia Fakhoury, Consultant Pathologist. No signature required.</p>""",
        css=".hd { background: #0b5563; color: #fff } .hd td { padding: 5pt 9pt; font-size: 11pt } .id { margin: 5pt 0; background: #eef6f7 } .id td { padding: 1.6pt 6pt; border: .4pt solid #b9d4d8 } .ar { text-align: right; font: 8pt 'Noto Kufi Arabic' } .t td { padding: 1.55pt 5pt; border-bottom: .3pt solid #9bb } .h td { background: #cfe3e6; font-weight: bold; font-size: 8.4pt } .g { font-weight: bold; background: #f4f4f4 } .g2 { color: #444 } .v { background: #fffbe8 } .f { color: #b00; font-weight: bold }",
        font="Noto Sans", pt=8.7, margin="10mm 15mm 12mm", footer='"Page " counter(page) "/" counter(pages)')


@sample("unseen-lab-9", ALL, "Layout: preprinted ministry form of two columns of boxes, units in the labels, only some boxes filled, typed in blue.")
def ministry_form(d):
    r, h = d.r, House(between="-", below="<{}", above=">{}")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(33, 68), r.choice(["Noura Bader Al-Enezi", "Hessa Jaber Al-Mutawa", "Maryam Yaqoub Al-Saleh"])
    _, civil, issuer = chemistry(r, age, True), d.digits(12), "Ministry of Health – Jabriya Cancer Centre Laboratory"
    d.source("lab.chemistry", issuer, drawn, role="reported")
    d.patient(who, "female", age=age, CivilID=civil)
    u = r.uniform
    creat = r.randint(48, 140)
    alb = r.randint(28, 43)
    tp = alb + r.randint(25, 38)
    left = ["RENAL PROFILE", ("Glucose (fasting)", "glucose", u(4, 11), 1, "mmol/L", 3.9, 6.1), ("Urea", "urea", u(2.4, 12), 1, "mmol/L", 2.8, 7.2), ("Creatinine", "creat", creat, 0, "µmol/L", 50, 98), ("Sodium", "na", r.randint(130, 146), 0, "mmol/L", 135, 145), ("Potassium", "k", u(3, 5.4), 1, "mmol/L", 3.5, 5.1), ("Chloride", "cl", r.randint(95, 110), 0, "mmol/L", 98, 107), ("Bicarbonate", None, None, 0, "mmol/L", 22, 29), ("Uric Acid", "urate", r.randint(150, 520), 0, "µmol/L", 150, 370), "BONE PROFILE", ("Calcium", "ca", u(1.98, 2.72), 2, "mmol/L", 2.1, 2.6), ("Phosphate", "phos", u(.6, 1.7), 2, "mmol/L", .8, 1.45), ("Magnesium", "mg", u(.55, 1.05), 2, "mmol/L", .7, 1), ("Vitamin D", None, None, 0, "nmol/L", 75, 250)]
    right = ["LIVER PROFILE", ("Total Protein", "tp", tp, 0, "g/L", 63, 82), ("Albumin", "albumin", alb, 0, "g/L", 35, 48), ("Bilirubin Total", "bili_total", u(4, 36), 1, "µmol/L", 3, 17), ("Bilirubin Direct", None, None, 0, "µmol/L", 0, 5), ("ALP", "alp", r.randint(40, 230), 0, "IU/L", 39, 104), ("ALT", "alt", r.randint(8, 99), 0, "IU/L", 8, 41), ("AST", "ast", r.randint(9, 90), 0, "IU/L", 10, 42), ("GGT", "ggt", r.randint(8, 140), 0, "IU/L", 5, 36), "CARDIAC / OTHERS", ("LDH", "ldh", r.randint(150, 790), 0, "IU/L", 135, 214), ("CK", None, None, 0, "IU/L", 26, 192), ("CRP", "crp", u(1, 77), 1, "mg/L", 0, 8), ("Troponin", None, None, 0, "ng/L", 0, 14), ("Ferritin", "ferritin", r.randint(70, 1500), 0, "µg/L", 15, 150)]

    def column(plan):
        body = ""
        for x in plan:
            if isinstance(x, str):
                body += f"<tr><td colspan=3 class='g'>{x}</td></tr>"
                continue
            n, code, v, p, unit, lo, hi = x
            if v is None:
                q, shown = h.span(lo, hi, p), ""
                d.never("observation", "an empty box of the form", text=f"{n} {q}")
            else:
                row = put(d, h, drawn, x, flagless=True)
                q, shown = row.range, row.value
            body += f"<tr><td class='l'>{n}<br><span class='s'>{unit}</span></td><td class='x'>{shown}</td><td class='q'>{q}</td></tr>"
        return f"<table class='t'><tr class='h'><td>TEST</td><td class='c'>RESULT</td><td class='c'>NORMAL</td></tr>{body}</table>"

    one, two = column(left), column(right)
    d.never("observation", "number of the form", text="MOH-L 207")
    d.html = page(f"""
<table class="hd"><tr><td class="s">STATE MINISTRY OF HEALTH<br>Jabriya Cancer Centre<br>Laboratory Department</td><td class="c"><b style="font-size:14pt">CLINICAL CHEMISTRY REPORT</b><br><span style="font-family:'Noto Naskh Arabic';font-size:12pt" dir="rtl">تقرير الكيمياء السريرية</span></td><td class="r s">Form MOH-L 207<br>Rev. 11</td></tr></table>
<table class="id"><tr><td>Name: <i>{who}</i></td><td>Civil ID: <i>{civil}</i></td></tr><tr><td>Age: <i>{age}</i> &nbsp;&nbsp; Sex: ☐ M &nbsp; ☒ F &nbsp;&nbsp; Nationality: <i>Kuwaiti</i></td><td>Ward / Clinic: <i>Haem. OPD 2</i></td></tr><tr><td>Date of collection: <i>{drawn}</i> &nbsp; Time: <i>08:20</i></td><td>Diagnosis: <i>Follicular lymphoma</i></td></tr></table>
<table><tr><td style="padding:0 6pt 0 0;width:50%">{one}</td><td style="padding:0 0 0 6pt">{two}</td></tr></table>
<p style="margin-top:10pt">Remarks: <i>non fasting? pl. repeat glucose</i></p>
<table style="margin-top:26pt"><tr><td>Technologist: ____________________</td><td class="r">Chemist / Pathologist: ____________________</td></tr></table>{scribble(r, 40, 226, 30)}{stamp('LAB' + chr(10) + 'VERIFIED', 140, 222, -6, '#7a1f1f', 11, .55, True)}""",
        css=".hd { border: 1.5pt solid #000 } .id { border: .8pt solid #000; border-top: 0; margin-bottom: 8pt } .id td { padding: 3.4pt 6pt; border-bottom: .4pt dotted #000 } i { font: 11pt 'Liberation Mono'; color: #1c2f9c; font-style: normal } .t td { border: .7pt solid #000; padding: 2.6pt 5pt; vertical-align: middle } .h td { font-weight: bold; font-size: 8pt } .l { width: 46%; line-height: 1.1 } .x { text-align: center; font: 12pt 'Liberation Mono'; color: #1c2f9c } .q { text-align: center; font-size: 8.2pt; width: 26% } .g { background: #ddd; font-weight: bold; text-align: center } .s { font-size: 7.6pt; color: #444 }",
        font="Liberation Serif", pt=10, margin="12mm 15mm")
    d.fact("diagnoses", code="FL", printed="Follicular lymphoma")


@sample("unseen-lab-10", ALL, "Layout: printout of a blood counter, signs behind values, units in square brackets, number and share on one line, curves.")
def counter(d):
    r = d.r
    b = blood(r, wbc=(1.2, 2.8), rbc=(2.2, 2.9), plt=(11, 46), parts={"lymph": (31, 52), "mono": (9, 19), "eos": (.4, 2), "baso": (.2, .8)})
    drawn = d.collected("%Y/%m/%d")
    sample_no, pid, issuer = d.digits(10), f"P{d.digits(7)}", "Haematology XN-series analyser"
    d.source("lab.cbc", issuer, drawn, role="performed")
    who = r.choice(["IBARRA TOMAS", "NOVAK JELENA", "SORENSEN EVA"])
    d.patient(who, None, None, None, PatientID=pid)
    ig = round(r.uniform(.4, 3.1), 1)
    b["ig_abs"], retic = round(b["wbc"] * ig / 100, 2), round(r.uniform(.4, 1.6), 2)
    limits = {"wbc": (3.8, 10), "rbc": (3.9, 5.2), "hgb": (12, 16), "hct": (36, 47), "mcv": (80, 99), "mch": (27, 33), "mchc": (32, 36), "plt": (150, 400), "rdw_sd": (37, 50), "rdw_cv": (11.5, 14.6), "mpv": (9, 12.4), "pdw": (9, 16), "pct_plateletcrit": (.17, .35), "neut_abs": (1.8, 7), "lymph_abs": (1, 3.5), "mono_abs": (.2, .9), "eos_abs": (0, .5), "baso_abs": (0, .1), "neut_pct": (40, 73), "lymph_pct": (19, 47), "mono_pct": (4, 12), "eos_pct": (0, 6), "baso_pct": (0, 1.2), "ig_pct": (0, .6), "ig_abs": (0, .06), "retic_pct": (.5, 2), "retic_abs": (.02, .1)}

    def sign(code, x):
        lo, hi = limits.get(code, (-1, 1e9))
        return "-" if x < lo else "+" if x > hi else ""

    def value(name, code, x, p, unit, known=True):
        x = round(x, p)
        s = sign(code, x)
        shown = f"{x:.{p}f}"
        d.observation(code if known else None, name, shown, unit, drawn, flag=s)
        return f"{shown:>8} {s:<1} {'[' + unit + ']':<11}"

    b["rdw_sd"], plcr = round(r.uniform(44, 61), 1), round(r.uniform(18, 39), 1)
    rows = [("WBC", "wbc", 2, "10^3/uL"), ("RBC", "rbc", 2, "10^6/uL"), ("HGB", "hgb", 1, "g/dL"), ("HCT", "hct", 1, "%"), ("MCV", "mcv", 1, "fL"), ("MCH", "mch", 1, "pg"), ("MCHC", "mchc", 1, "g/dL"), ("PLT", "plt", 0, "10^3/uL"), ("RDW-SD", "rdw_sd", 1, "fL"), ("RDW-CV", "rdw_cv", 1, "%"), ("PDW", "pdw", 1, "fL"), ("MPV", "mpv", 1, "fL")]
    text = [f"{n:<7}" + value(n, c, b[c], p, unit) for n, c, p, unit in rows]
    text.append(f"{'P-LCR':<7}" + value("P-LCR", "plcr", plcr, 1, "%", False))
    text.append(f"{'PCT':<7}" + value("PCT", "pct_plateletcrit", b["pct_plateletcrit"], 2, "%"))
    nr = round(r.uniform(.1, 1.4), 1)
    diff = [f"{'NRBC':<6}" + value("NRBC", "x", b["wbc"] * nr / 100, 2, "10^3/uL", False) + value("NRBC", "nrbc", nr, 1, "/100WBC")]
    for n, c in (("NEUT", "neut"), ("LYMPH", "lymph"), ("MONO", "mono"), ("EO", "eos"), ("BASO", "baso")):
        diff.append(f"{n:<6}" + value(n, c + "_abs", b[c + "_abs"], 2, "10^3/uL") + value(n, c + "_pct", b[c + "_pct"], 1, "%"))
    diff.append(f"{'IG':<6}" + value("IG", "ig_abs", b["ig_abs"], 2, "10^3/uL", False) + value("IG", "ig_pct", ig, 1, "%"))
    ret = [f"{'RET':<6}" + value("RET", "retic_pct", retic, 2, "%") + value("RET", "retic_abs", b["rbc"] * retic / 100, 4, "10^6/uL"),
           f"{'IRF':<6}" + value("IRF", "irf", r.uniform(4, 24), 1, "%", False)]
    d.never("observation", "a suspect flag of the machine, no count of blasts", code="blast_pb_pct")
    d.never("diagnosis", "a message of the machine", text="Leukocytopenia")
    curve = lambda seed, w: f"<svg width='{w}' height='56' viewBox='0 0 120 56'><path d='M2 54 L2 4 M2 54 L118 54' stroke='#000' fill='none' stroke-width='.8'/><path d='M4 53 C {14 + seed} 53 {18 + seed} {6 + seed} {30 + seed} 8 S {52 + seed} 51 {66 + seed} 50 S {80 + seed} {38 - seed} {88 + seed} 40 S 110 53 117 53' stroke='#000' fill='none' stroke-width='1'/></svg>"
    dots = "".join(f"<circle cx='{r.gauss(40, 9):.0f}' cy='{r.gauss(34, 7):.0f}' r='.7'/>" for _ in range(120)) + "".join(f"<circle cx='{r.gauss(82, 8):.0f}' cy='{r.gauss(20, 6):.0f}' r='.7'/>" for _ in range(90))
    scatter = f"<svg width='120' height='70' viewBox='0 0 120 70'><rect x='1' y='1' width='118' height='66' fill='none' stroke='#000'/>{dots}</svg>"
    n = "\n"
    d.html = page(f"""
<table class="hd"><tr><td>Sample No. <b>{sample_no}</b></td><td>{drawn} 09:12:44</td><td>Nickname XN-2000-1-A</td><td class="r">Rack 000114 Pos. 07</td></tr><tr><td>Patient ID {pid}</td><td>Name <b>{who}</b></td><td>WB &nbsp; Mode: CBC+DIFF+RET</td><td class="r">{issuer}</td></tr></table>
<div class="bn">Positive &nbsp;&nbsp; <b>Diff. &nbsp; Morph. &nbsp; Count</b></div>
<table><tr><td style="width:53%"><pre>{n.join(text)}</pre><pre class="t">{n.join(diff)}</pre><pre class="t">{n.join(ret)}</pre></td>
<td><div class="p">WDF<br>{scatter}</div><div class="p">RET<br>{scatter}</div><div class="p">RBC<br>{curve(3, 150)}</div><div class="p">PLT<br>{curve(0, 150)}</div></td></tr></table>
<table class="ms"><tr><td><b>WBC IP Message(s)</b><br>Blasts/Abn Lympho?<br>Neutropenia<br>Leukocytopenia</td><td><b>RBC IP Message(s)</b><br>Anemia<br>Anisocytosis</td><td><b>PLT IP Message(s)</b><br>Thrombocytopenia<br>PLT Abn Distribution?</td></tr></table>
<p class="s" style="margin-top:8pt">Service comment: &nbsp; Reviewed by: ________ &nbsp;&nbsp; + / - outside the limits set in the instrument</p>""",
        css=".hd { border: 1pt solid #000; font-size: 8.6pt } .bn { border: 1pt solid #000; border-top: 0; padding: 2pt 5pt } pre { font: 10pt 'DejaVu Sans Mono'; line-height: 1.34; margin: 7pt 0 0; font-size: 8.9pt } .t { border-top: .5pt solid #000; padding-top: 5pt } .p { display: inline-block; font: 7.5pt 'DejaVu Sans'; margin: 4pt 3pt } .ms { border: 1pt solid #000; margin-top: 10pt } .ms td { width: 33%; border-left: .5pt solid #000; padding: 4pt }",
        font="DejaVu Sans", pt=8.8, margin="12mm 13mm")
