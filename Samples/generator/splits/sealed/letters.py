"""Sealed split: notes, letters, a discharge and a pile of sheets in English."""
from dates import Day, month, on, years
from facts import House
from layout import page, raised, scribble, stamp, tr
from patients import si, tests
from registry import ALL, TWO_PAGES, sample
from rows import bare, put, read_plan, table_rows


@sample("sealed-lab-9", ALL, "Layout: American inpatient note, last charted values as a line a test with flag before and date behind each value, no units and no limits.")
def last_charted(d):
    r, h = d.r, House(low="L", high="H")
    last = d.collected("%m/%d/%y")
    days = [last, last.plus(-1), last.plus(-2), last.plus(-3)]
    born, who = d.birth(1947, 1979), r.choice(["TREMBLEY, CALVIN R", "HOLLINGSHEAD, BYRON T", "QUARLES, DELROY"])
    age = years(born, last)
    draws = [tests(r, age, False, wbc=(w, w + .4), rbc=(2.5, 2.9), plt=(p, p + 9), wbc_decimals=1) for w, p in ((.9, 18), (.5, 12), (.4, 24), (.3, 31))]
    fin, issuer = d.digits(10), "Saint Aldric Medical Center"
    d.source("consult", issuer, last, role="stated")
    d.patient(who, "male", born, age, FIN=fin)
    text = """WBC | wbc | 1 | | 4.5 | 11
        Hgb | hgb | 1 | | 13.5 | 17.5
        Hct | hct | 1 | | 41 | 53
        Plt | plt | 0 | | 150 | 450
        Neutro Absolute | neut_abs | 2 | | 1.8 | 7.7
        Na | na | 0 | | 136 | 145
        K | k | 1 | | 3.5 | 5.1
        CO2 | hco3 | 0 | | 21 | 32
        Cl | cl | 0 | | 98 | 107
        Cr | creat | 2 | | .7 | 1.3
        BUN | bun | 0 | | 7 | 18
        Glucose Random | glucose | 0 | | 74 | 106
        Calcium Lvl | ca | 1 | | 8.5 | 10.1
        Magnesium Lvl | mg | 1 | | 1.6 | 2.6
        Phosphorus Lvl | phos | 1 | | 2.5 | 4.9
        Total Bili | bili_total | 1 | | .2 | 1
        Albumin | albumin | 1 | | 3.4 | 5
        Alk Phos | alp | 0 | | 45 | 117
        AST | ast | 0 | | 15 | 37
        ALT | alt | 0 | | 12 | 78
        LDH | ldh | 0 | | 87 | 241
        CRP | crp | 1 | | 0 | 3
        Ferritin Lvl | ferritin | 0 | | 26 | 388
        Fibrinogen Lvl | fibrinogen | 0 | | 200 | 400
        INR | inr | 2 | | .9 | 1.2"""
    seldom = {"albumin": (0, 2), "ldh": (0, 1, 3), "ferritin": (0, 1), "fibrinogen": (0, 1), "inr": (0,), "alp": (0, 2), "ast": (0, 2), "alt": (0, 2), "bili_total": (0, 2)}
    plans = [read_plan(text, v) for v in draws]
    lines = ""
    for n, first in enumerate(plans[0]):
        cells = []
        for k in seldom.get(first[1], range(4)):
            shown, sign = bare(d, h, days[k], plans[k][n])
            cells.append(f"<i>{sign}</i> {shown} <span>({days[k]})</span>")
        lines += f"<tr><td class='n'>{first[0]}</td><td>{'</td><td>'.join(cells)}</td></tr>"
    infused = Day(last.plus(-6).date, "%m/%d/%y", "stated")
    d.treat("cell-therapy", "brexucabtagene autoleucel", "brexucabtagene autoleucel", None, ["brexucabtagene autoleucel"], infused)
    d.treat("lymphodepletion", "FC lymphodepletion", "fludarabine and cyclophosphamide", None, ["fludarabine", "cyclophosphamide"])
    d.treat("supportive", None, "tocilizumab", None, ["tocilizumab"])
    d.fact("diagnoses", code="MCL", printed="mantle cell lymphoma", status="relapsed")
    d.fact("statements", question="prior-car-t", answer="yes")
    for drug, dose, route, often in (("levETIRAcetam", "500 mg", "PO", "BID"), ("acyclovir", "400 mg", "PO", "BID"), ("cefepime", "2 g", "IV", "Q8H")):
        d.fact("medications", drug=drug, dose=dose, route=route, frequency=often)
    d.never("observation", "vital signs", text="38.9; 112; 94; 102/58")
    d.never("observation", "trigger of transfusion", code="plt", text="10")
    d.never("treatment", "only if it gets worse", text="dexamethasone")
    d.never("observation", "ICE score", text="9/10")
    d.html = page(f"""
<table><tr><td><b style="font-size:12.5pt">{issuer}</b><br>BMT / Cellular Therapy Inpatient Progress Note</td><td class="r">{who}<br>DOB: {born:%m/%d/%y} &nbsp; {age} years &nbsp; Male<br>FIN: {fin}</td></tr></table>
<div class="bar">Date of Service: {last} 08:10 &nbsp;&nbsp; Location: 9 North; 914; A</div>
<div class="cols"><div class="a"><h4>Subjective</h4><p>Day +6 after brexucabtagene autoleucel ({infused}) for relapsed mantle cell lymphoma; lymphodepletion with fludarabine and cyclophosphamide. Fever to 38.9 overnight, one dose of tocilizumab at 02:15. Oriented, ICE 9/10 (handwriting).</p>
<h4>Vitals &amp; Measurements</h4><p>T: 38.9 °C (Oral) &nbsp; HR: 112 &nbsp; RR: 18 &nbsp; BP: 102/58 &nbsp; SpO2: 94% &nbsp; WT: 78.2 kg</p>
<h4>Physical Exam</h4><p>Flushed, no distress. Lungs clear. No rash, no edema. No focal deficit.</p></div>
<div class="rb"><h4>Scheduled medications</h4><p>levETIRAcetam, 500 mg, PO, BID<br>acyclovir, 400 mg, PO, BID<br>cefepime, 2 g, IV, Q8H</p><h4>Assessment/Plan</h4><p>1. CRS grade 1 to 2. Dexamethasone if fever returns within 12 hours or with hypotension.<br>2. ICANS grade 1. Head CT if it progresses.<br>3. Cytopenias. Platelets when below 10.</p></div></div>
<h4>Labs (Last four charted values)</h4><table class="t">{lines}</table>
<p class="s" style="margin-top:6pt">Signature line: Electronically signed by Bartholomew Ng-Castellanos, PA-C, on {last} 10:47; co-sign pending.</p>""",
        css=".bar { background: #e4e8ec; padding: 3pt 6pt; margin: 4pt 0 } h4 { margin: 6pt 0 1pt; font-size: 10pt; color: #1c4e79 } p { margin: 0 } .cols { display: flex } .a { width: 56%; padding-right: 12pt } .rb { flex: 1 } .t { margin-top: 2pt } .t td { padding: .9pt 4pt; white-space: nowrap } .n { font-weight: bold; width: 29mm } .t i { display: inline-block; width: 8pt; font-style: normal; font-weight: bold } .t span { color: #333 }",
        size="Letter", font="Liberation Sans", pt=9, margin="10mm 15mm")


@sample("sealed-letter-1", ALL, "Layout: American consult from an electronic chart, oncology history as blocks of label and value for each treatment plan, problem list and recent results as columns.")
def plans(d):
    r, p = d.r, "%m/%d/%Y"
    seen = on(2026, r.choice([4, 5, 6]), r.randint(14, 27), p)
    lab = Day(seen.plus(-2).date, p, "collected")
    pet = Day(seen.plus(-12).date, p, "performed")
    born, who = d.birth(1951, 1974), r.choice(["Harriet Lindenwood", "Constance Abeyta", "Maureen Fitzsimmons-Grady"])
    age = years(born, seen)
    mrn, issuer = d.digits(8), "Cascade Summit Cancer Institute"
    d.source("consult", issuer, seen)
    d.patient(who, "female", born, age, MRN=mrn)
    e = lambda y, m, n: on(y, m, n, p)
    d.fact("diagnoses", e(2021, 8, 24), code="DLBCL", printed="Diffuse large B-cell lymphoma", stage="IVB", status="new")
    d.fact("diagnoses", e(2024, 2, 15), code="DLBCL", printed="Relapse", status="relapsed")
    a, b, c, f = (e(2021, 9, 14), e(2022, 1, 4)), (e(2024, 3, 18), e(2024, 5, 21)), (e(2024, 8, 19), e(2025, 1, 27)), (e(2025, 6, 16), e(2026, 3, 30))
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 1, (), *a, 6, "CR")
    d.treat("chemotherapy", "R-DHAP", "R-DHAP", 2, (), *b, 3, "PR")
    d.treat("conditioning", "BEAM", "BEAM", 2)
    d.treat("autologous-transplant", "auto-sct", "Autologous stem cell transplant", 2, (), e(2024, 6, 25), None, None, "CR")
    d.treat("immunotherapy", "Tafa-Len", "tafasitamab + lenalidomide", 3, (), *c, 6, "SD", "Progression")
    d.treat("immunotherapy", "Glofit", "glofitamab", 4, ["glofitamab"], *f, 11, "PR", "Progression")
    d.treat("cell-therapy", "lisocabtagene maraleucel", "lisocabtagene maraleucel", None, ["lisocabtagene maraleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = round(r.uniform(12, 21), 1)
    d.fact("responses", e(2024, 2, 15), category="relapse")
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=suv, conclusion="Progressive disease")
    d.fact("responses", pet, category="PD", modality="PET-CT")
    d.told("ecog", "1", "", seen)
    ef = str(r.randint(52, 61))
    d.told("lvef", ef, "%")
    for name in ("Hypothyroidism", "Type 2 diabetes mellitus"):
        d.fact("comorbidities", name=name)
    d.fact("medications", drug="levothyroxine", dose="88 mcg", frequency="daily")
    d.fact("medications", drug="metformin", dose="1000 mg", frequency="twice daily")
    d.fact("medications", drug="valacyclovir", dose="500 mg", frequency="daily")
    v = tests(r, age, True, wbc=(2.6, 4.8), rbc=(3.1, 3.7), plt=(64, 132), wbc_decimals=1)
    h = House(low="(L)", high="(H)")
    text = """WBC | wbc | 1 | K/uL | 4 | 11
        Hemoglobin | hgb | 1 | g/dL | 12 | 16
        Platelets | plt | 0 | K/uL | 150 | 400
        Neutrophils Absolute | neut_abs | 2 | K/uL | 1.8 | 7
        Lymphocytes Absolute | lymph_abs | 2 | K/uL | 1 | 4.8
        Creatinine | creat | 2 | mg/dL | .5 | 1.1
        Total Bilirubin | bili_total | 1 | mg/dL | .2 | 1.2
        AST | ast | 0 | U/L | 10 | 40
        ALT | alt | 0 | U/L | 7 | 40
        Albumin | albumin | 1 | g/dL | 3.5 | 5
        LDH | ldh | 0 | U/L | 125 | 220
        Ferritin | ferritin | 0 | ng/mL | 12 | 150"""
    rows = [f"<td>{x[0]}</td><td><b>{' '.join(bare(d, h, lab, x))}</b> {x[4]}</td>" for x in read_plan(text, v)]
    results = "".join(f"<tr>{rows[i]}{rows[i + 6]}</tr>" for i in range(6))
    block = lambda title, *pairs: f"<div class='bk'><b>{title}</b>" + "".join(f"<p><span>{k}</span>{x}</p>" for k, x in pairs) + "</div>"
    d.never("treatment", "offered by another centre and not begun", text="loncastuximab")
    d.never("treatment", "no donor is sought", regimen="allo-sct")
    d.never("diagnosis", "the sister's", text="CLL")
    d.never("treatment", "cycles that were intended", text="12")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt;color:#0a4d68">{issuer}</b><br>Hematology / Cellular Therapy, New Patient Consult</td><td class="r">{who}, {age} y.o. female<br>MRN {mrn} &nbsp; DOB {born:%m/%d/%Y}<br>Visit date {seen}</td></tr></table>
<h4>Reason for Visit</h4><p>Evaluation for lisocabtagene maraleucel, referred by Dr. Oduya, Klamath Oncology.</p>
<h4>Oncology History</h4><p class="u">Diffuse large B-cell lymphoma, stage IVB, diagnosed {e(2021, 8, 24)}. Relapse proven by biopsy {e(2024, 2, 15)}.</p>
<div class="fx">{block("Plan 1: R-CHOP", ("Line of treatment", "First line"), ("Start", a[0]), ("End", a[1]), ("Cycles given", "6 of 6"), ("Best response", "Complete response"))}
{block("Plan 2: R-DHAP", ("Line of treatment", "Second line"), ("Start", b[0]), ("End", b[1]), ("Cycles given", "3 of 3"), ("Best response", "Partial response"))}
{block("Procedure: Autologous stem cell transplant", ("Line of treatment", "Second line"), ("Conditioning", "BEAM"), ("Date", e(2024, 6, 25)), ("Best response", "Complete response"))}
{block("Plan 3: tafasitamab + lenalidomide", ("Line of treatment", "Third line"), ("Start", c[0]), ("End", c[1]), ("Cycles given", "6 of 12"), ("Best response", "Stable disease"), ("Reason ended", "Progression"))}
{block("Plan 4: glofitamab", ("Line of treatment", "Fourth line"), ("Start", f[0]), ("End", f[1]), ("Cycles given", "11 of 12"), ("Best response", "Partial response"), ("Reason ended", "Progression"))}
{block("Other", ("Prior CAR-T", "None"), ("Allogeneic transplant", "Not considered"), ("Radiation", "None"))}</div>
<h4>Interval History</h4><p>Fatigue and a growing right inguinal mass. ECOG performance status 1. Loncastuximab was offered locally and not started. Her sister has CLL.</p>
<h4>Imaging</h4><p>PET/CT {pet}: Progressive disease, Deauville 5, SUVmax {suv} in the right inguinal nodes. Echocardiogram: LVEF {ef}%.</p>
<h4>Problem List</h4><p>Hypothyroidism; Type 2 diabetes mellitus. <b>Medications:</b> levothyroxine 88 mcg daily; metformin 1000 mg twice daily; valacyclovir 500 mg daily.</p>
<h4>Recent Results ({lab})</h4><table class="t">{results}</table>
<h4>Plan</h4><p>Candidate for lisocabtagene maraleucel. Apheresis in three weeks pending insurance. No systemic treatment until then; bridging by radiation if symptoms increase.</p>
<p style="margin-top:8pt">Anastasia Whitcombe-Rao, MD &nbsp; {seen} 16:40</p>""",
        css=".hd { border-bottom: 1.5pt solid #0a4d68 } h4 { color: #0a4d68; margin: 5pt 0 1pt; font-size: 9.8pt } p { margin: 0 } .u { margin-bottom: 3pt } .fx { display: flex; flex-wrap: wrap; justify-content: space-between } .bk { width: 49%; border-left: 2pt solid #9fc3d1; padding: 1pt 6pt; margin-bottom: 4pt } .bk span { display: inline-block; width: 32mm; color: #444 } .t { width: 88% } .t td { padding: .6pt 4pt; width: 25% }",
        size="Letter", font="Carlito", pt=9.6, margin="11mm 16mm")


@sample("sealed-letter-2", ALL, "Layout: Israeli referral of myeloma abroad, lines of treatment as columns of a ruled table with regimen, dates, cycles, response and reason as rows.")
def matrix(d):
    r, p = d.r, "%m/%Y"
    sent = on(2026, r.choice([2, 3, 5]), r.randint(14, 26), "%d/%m/%Y")
    lab = Day(sent.plus(-5).date, "%d/%m/%Y", "collected")
    born, who = d.birth(1950, 1970), r.choice(["Ms. Tzipora Almagor", "Ms. Edna Shechtman", "Ms. Rivka Ohayon-Gal"])
    tz, issuer = d.digits(9), "Mount Gilboa Medical Centre, Department of Haematology"
    d.source("letter", issuer, sent)
    d.patient(who.removeprefix("Ms. "), "female", born, ID=tz)
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2017, 5), code="MM", printed="IgG lambda multiple myeloma", stage="ISS III", status="new")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "lambda"}, specimen="serum", assertion="present")
    d.fact("genetics", target="del(17p)", method="fish", result="detected")
    d.fact("genetics", target="t(4;14)", method="fish", result="not-detected")
    lines = [(1, "chemotherapy", "VCD", "VCD", (), m(2017, 6), m(2017, 10), 5, "PR", "transplant"), (1, "autologous-transplant", "auto-sct", "Autologous SCT", (), m(2017, 12), None, None, "VGPR", None),
             (2, "immunotherapy", "DRd", "DRd", (), m(2019, 9), m(2022, 3), 30, "CR", "progression"), (3, "chemotherapy", "KPd", "KPd", (), m(2022, 4), m(2023, 2), 10, "VGPR", "progression"),
             (4, "immunotherapy", "Elranatamab", "Elranatamab", ["elranatamab"], m(2024, 1), m(2025, 11), 24, "PR", "progression")]
    for line, kind, id_, printed, drugs, start, end, cycles, best, stop in lines:
        d.treat(kind, id_, printed, line, drugs, start, end, cycles, best, stop if stop != "transplant" else None)
    d.treat("conditioning", "Mel200", "melphalan 200", 1)
    d.treat("bridging", "DCEP", "DCEP", None, (), assertion="possible")
    d.treat("cell-therapy", "ciltacabtagene autoleucel", "ciltacabtagene autoleucel", None, ["ciltacabtagene autoleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    row = lambda label, values: tr([f"<b>{label}</b>", *values])
    grid = (tr(["", "1st line", "Consolidation", "2nd line", "3rd line", "4th line"], [], "h") + row("Regimen", [f"<b>{x[3]}</b>" + ("<br>melphalan 200" if x[2] == "auto-sct" else "") for x in lines])
            + row("Start", [x[5] for x in lines]) + row("End", [x[6] or "" for x in lines]) + row("Cycles", [x[7] or "" for x in lines]) + row("Best response", [x[8] for x in lines]) + row("Reason for stopping", [x[9] or "" for x in lines]))
    v = tests(r, years(born, sent), True, wbc=(2.2, 4.2), rbc=(2.8, 3.4), plt=(61, 118), wbc_decimals=1)
    v |= {"m": round(r.uniform(1.4, 3.6), 1), "lf": r.randint(310, 980), "kf": round(r.uniform(3, 8), 1)}
    t = lambda code, shown, unit: d.told(code, shown, unit, lab)
    counts = (f"Hb {t('hgb', str(v['hgb']), 'g/dL')} g/dL, WBC {t('wbc', str(v['wbc']), 'K/µL')} K/µL, neutrophils {t('neut_abs', str(v['neut_abs']), 'K/µL')} K/µL, platelets {t('plt', str(v['plt']), 'K/µL')} K/µL, creatinine {t('creat', str(v['creat']), 'mg/dL')} mg/dL, "
              f"calcium {t('ca', str(v['ca']), 'mg/dL')} mg/dL, LDH {t('ldh', str(v['ldh']), 'U/L')} U/L; M-protein {t('mprot_s', str(v['m']), 'g/dL')} g/dL, free lambda {t('lflc', str(v['lf']), 'mg/L')} mg/L, free kappa {t('kflc', str(v['kf']), 'mg/L')} mg/L")
    plasma = str(r.randint(22, 60))
    marrow = Day(sent.plus(-16).date, "%d/%m/%Y", "stated")
    d.told("bm_pc_pct", plasma, "%", marrow, specimen="bone marrow")
    d.marker("BCMA", "positive", None, None, "plasma cells", "bone marrow", marrow, "flow")
    d.told("ecog", "1", "", sent)
    ef = str(r.randint(54, 62))
    d.told("lvef", ef, "%")
    words = {"hbsag": ("HBsAg", "negative", "negative"), "antihbc": ("anti-HBc", "positive", "positive"), "antihcv": ("anti-HCV", "negative", "negative"), "hiv": ("HIV", "negative", "negative")}
    for code, (name, shown, meaning) in words.items():
        d.observation(code, name, shown, "", lab, text=meaning)
    viral = ", ".join(f"{name} {shown}" for name, shown, _ in words.values())
    d.fact("medications", drug="entecavir", dose="0.5 mg", frequency="once daily")
    d.fact("medications", drug="apixaban", dose="2.5 mg", frequency="twice daily")
    d.fact("comorbidities", name="atrial fibrillation")
    d.never("treatment", "advised against", text="talquetamab")
    d.never("treatment", "refused in 2018", text="lenalidomide maintenance")
    d.never("observation", "levels that the centre asks for", code="plt", text="50")
    d.never("comorbidity", "denied", text="neuropathy")
    d.html = page(f"""
<table><tr><td><b style="font-size:14pt">{issuer.split(', ')[0]}</b><br>{issuer.split(', ')[1]} &nbsp; <span class="s">Tel. 04-555-0133, Fax 04-555-0134</span></td><td class="r">{sent}</td></tr></table>
<p style="margin-top:8pt">To: International Office, Cellular Immunotherapy</p><p class="b">Re: {who}, ID {tz}, born {born:%d/%m/%Y}</p>
<p>Dear colleagues, we refer this patient for ciltacabtagene autoleucel. IgG lambda multiple myeloma was diagnosed in {m(2017, 5)}, ISS III; FISH showed del(17p), t(4;14) was absent. Treatment until now:</p>
<table class="t">{grid}</table>
<p>Lenalidomide maintenance was refused in 2018 for fear of side effects. She has not had CAR-T cells. Talquetamab has been advised against by her family doctor.</p>
<p><b>At present:</b> ECOG 1, no neuropathy, weight 61 kg, atrial fibrillation in rate control. Laboratory of {lab}: {counts}. Serology: {viral}. Marrow of {marrow}: {plasma}% plasma cells, BCMA positive by flow cytometry. LVEF {ef}%.</p>
<p><b>Drugs:</b> entecavir 0.5 mg once daily, apixaban 2.5 mg twice daily.</p>
<p>Should the slot be later than six weeks, we could bridge with DCEP. Your programme asks for platelets above 50 and a creatinine clearance above 30; both can be met.</p>
<p style="margin-top:10pt">With kind regards,</p><p style="margin-top:32pt">Prof. Amnon Galper-Levi, Head of Department</p>{scribble(r, 4, 166, 40)}{stamp("Mount Gilboa" + chr(10) + "Haematology", 112, 160, 6, "#223a80", 10, .7)}""",
        css="p { margin-top: 6pt; text-align: justify } .t { margin: 8pt 0 } .t td { border: .6pt solid #222; padding: 3.4pt 5pt } .h td { background: #eaeaea; font-weight: bold }",
        font="Noto Serif", pt=9.8, margin="17mm 19mm", lang="en-IL")


@sample("sealed-discharge-1", ALL, "Layout: Canadian discharge after CAR-T, shaded column of results beside the text, results with units in brackets under their names, drugs as a list.")
def sidebar(d):
    r = d.r
    out = on(2025, r.choice([5, 6, 8]), r.randint(14, 25), "%Y-%m-%d")
    infused, came = Day(out.plus(-17).date, out.pattern, "stated"), out.plus(-23)
    lab = Day(out.plus(-1).date, out.pattern, "collected")
    born, who = d.birth(1954, 1988), r.choice(["Desjardins, Olivier", "Boateng, Emmanuel", "Kuznetsov, Peter"])
    mrn, issuer = d.digits(7), "Prairie Rose Health Centre"
    d.source("discharge", issuer, out)
    d.patient(who, "male", born, MRN=mrn)
    p = "%b %Y"
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2022, 11), code="PMBCL", printed="Primary mediastinal large B-cell lymphoma", stage="IIX", status="new")
    d.treat("chemotherapy", "R-EPOCH / DA-R-EPOCH", "DA-R-EPOCH", 1, (), m(2022, 12), m(2023, 4), 6, "PR")
    d.treat("radiotherapy", None, "radiotherapy to the mediastinum, 40 Gy", 1, (), m(2023, 6))
    d.treat("immunotherapy", None, "nivolumab and brentuximab vedotin", 2, ["nivolumab", "brentuximab vedotin"], m(2024, 3), m(2024, 9), 8, "SD", "progression")
    d.treat("chemotherapy", "R-GDP", "R-GDP", 3, (), m(2024, 10), m(2024, 11), 2, "PD")
    d.treat("lymphodepletion", "FC lymphodepletion", None, None, [("fludarabine", "30 mg/m²"), ("cyclophosphamide", "500 mg/m²")])
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"], infused)
    d.treat("supportive", None, "tocilizumab", None, ["tocilizumab"])
    d.treat("supportive", None, "dexamethasone", None, ["dexamethasone"])
    d.fact("statements", question="prior-car-t", answer="yes")
    d.fact("statements", question="prior-transplant", answer="none")
    v = si(tests(r, years(born, out), False, wbc=(1.4, 2.6), rbc=(2.7, 3.1), plt=(31, 64), wbc_decimals=1))
    names = (("Hemoglobin", "hgb", 0, "g/L"), ("White cells", "wbc", 1, "x 10⁹/L"), ("Neutrophils", "neut_abs", 2, "x 10⁹/L"), ("Lymphocytes", "lymph_abs", 2, "x 10⁹/L"), ("Platelets", "plt", 0, "x 10⁹/L"), ("Creatinine", "creat", 0, "umol/L"), ("Sodium", "na", 0, "mmol/L"), ("Potassium", "k", 1, "mmol/L"),
             ("ALT", "alt", 0, "U/L"), ("Bilirubin", "bili_total", 0, "umol/L"), ("LDH", "ldh", 0, "U/L"), ("CRP", "crp", 1, "mg/L"), ("Ferritin", "ferritin", 0, "ug/L"), ("Fibrinogen", "fibrinogen", 1, "g/L"))
    side = "".join(f"<p><b>{d.observation(code, name, f'{v[code]:.{places}f}', unit, lab)}</b>{name}<br><span>({raised(unit)})</span></p>" for name, code, places, unit in names)
    peak = Day(infused.plus(4).date, out.pattern, "stated")
    high = d.told("ferritin", str(r.randint(3200, 9800)), "ug/L", peak)
    d.told("ecog", "1", "", out)
    for drug, dose, often in (("levetiracetam", "500 mg", "BID"), ("valacyclovir", "500 mg", "daily"), ("fluconazole", "200 mg", "daily"), ("sulfamethoxazole-trimethoprim", "800/160 mg", "three times a week")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    drugs = "".join(f"<li>{x['drug']} {x['dose']} {x['frequency']}</li>" for x in d.gold["medications"])
    d.fact("comorbidities", name="Gout")
    d.never("medication", "stopped before discharge, no longer taken", text="dexamethasone")
    d.never("treatment", "not needed", text="filgrastim")
    d.never("observation", "when to call", text="38.0")
    d.never("observation", "levels for the clinic", code="neut_abs", text="0.5")
    d.never("treatment", "not eligible, not done", regimen="auto-sct")
    d.never("response", "not yet assessed", text="day +30")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br>Discharge Summary, Cellular Therapy Unit 5C</td><td class="r"><b>{who}</b><br>MRN {mrn} &nbsp; born {born:%Y-%m-%d} &nbsp; male</td></tr></table>
<div class="g"><div class="sd"><h4>Results<br>{lab}</h4>{side}</div>
<div class="tx"><p>Admitted {came} &nbsp;&nbsp; Discharged {out} &nbsp;&nbsp; MRP Dr. F. Wojciechowski</p>
<h3>Diagnosis</h3><p>Primary mediastinal large B-cell lymphoma, stage IIX, {m(2022, 11)}. Gout.</p>
<h3>Previous treatment</h3><p>First line DA-R-EPOCH, 6 cycles, {m(2022, 12)} to {m(2023, 4)}, partial response, then radiotherapy to the mediastinum, 40 Gy, in {m(2023, 6)}. Second line nivolumab and brentuximab vedotin, 8 cycles, {m(2024, 3)} to {m(2024, 9)}, stable disease, stopped for progression. Third line R-GDP, 2 cycles, {m(2024, 10)} to {m(2024, 11)}, progressive disease. No stem cell transplant was done.</p>
<h3>This admission</h3><p>Lymphodepletion with fludarabine 30 mg/m² and cyclophosphamide 500 mg/m² for three days; axicabtagene ciloleucel was infused on {infused}. Fever from day +2. CRS grade 2 was treated with 2 doses of tocilizumab; ferritin was highest on {peak} at {high} ug/L. ICANS grade 2 on day +6 resolved with dexamethasone, which was stopped before discharge. Transfused 3 units of red cells and 4 of platelets. Filgrastim was not needed.</p>
<h3>Condition at discharge</h3><p>Walking independently, ECOG 1, afebrile for six days, ICE 10/10, weight 84.1 kg.</p>
<h3>Drugs at discharge</h3><ul>{drugs}</ul>
<h3>Follow-up</h3><p>Clinic twice a week. Call for temperature above 38.0, confusion or bleeding. Filgrastim if neutrophils fall below 0.5. PET at day +30; response is not yet assessed. No driving for eight weeks.</p>
<p style="margin-top:20pt">Dr. Marguerite Papineau-Stone, Clinical Associate</p></div></div>{scribble(r, 52, 176, 40)}""",
        css=".hd { border-bottom: 1.4pt solid #7a1f3d; margin-bottom: 6pt } .g { display: flex } .sd { width: 37mm; background: #f3e9ec; padding: 6pt 7pt } .sd p { margin-top: 6.5pt; line-height: 1.15 } .sd p b { float: right; font-size: 11pt } .sd span { font-size: 7.8pt; color: #444 } .sd h4 { margin: 0; color: #7a1f3d } .tx { flex: 1; padding-left: 13pt } .tx p { text-align: justify } h3 { font-size: 10pt; color: #7a1f3d; margin: 8pt 0 2pt } ul { margin: 0; padding-left: 14pt }",
        size="Letter", font="Noto Sans", pt=9.2, margin="12mm 15mm", lang="en-CA")


@sample("sealed-pile-1", TWO_PAGES, "Layout: three sheets of one patient in a pile: a covering letter with a list of treatments, a chemistry slip of half a page, a report of immunofixation and light chains.")
def pile(d):
    r = d.r
    sent = on(2026, r.choice([3, 4]), r.randint(15, 27), "plain")
    lab = Day(sent.plus(-6).date, "%d-%m-%y", "collected")
    prot = Day(sent.plus(-13).date, "%d %b %Y", "collected")
    born, who = d.birth(1948, 1968), r.choice(["Gerald Thackeray", "Winston Baptiste", "Alun Prosser"])
    hosp, issuer = f"K{d.digits(6)}", "Kilmore Bay Hospital"
    d.source("letter", issuer, sent)
    d.patient(who, "male", born, HospitalNo=hosp)
    m = lambda y, n: month(y, n, "%B %Y")
    d.fact("diagnoses", m(2019, 4), code="MM", printed="Multiple myeloma, kappa light chain", status="new")
    d.treat("chemotherapy", "VTD", "VTD", 1, (), m(2019, 5), m(2019, 9), 5, "VGPR")
    d.treat("autologous-transplant", "auto-sct", "autologous transplant", 1, (), m(2019, 11), None, None, "CR")
    d.treat("chemotherapy", "IRd", "IRd", 2, (), m(2022, 6), m(2024, 1), 20, "PR", "progression")
    d.treat("immunotherapy", "DVd", "DVd", 3, (), m(2024, 2), m(2025, 12), 22, "PR", "progression")
    d.treat("cell-therapy", "idecabtagene vicleucel", "idecabtagene vicleucel", None, ["idecabtagene vicleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.told("ecog", "2", "", sent)
    d.fact("comorbidities", name="chronic kidney disease")
    h = House(low="*", high="*", between=" to ")
    v = si(tests(r, years(born, sent), False, **dict(wbc=(3, 6), rbc=(2.8, 3.4), plt=(90, 170))))
    text = """Sodium | na | 0 | mmol/L | 133 | 146
        Potassium | k | 1 | mmol/L | 3.5 | 5.3
        Urea | urea | 1 | mmol/L | 2.5 | 7.8
        Creatinine | creat | 0 | umol/L | 59 | 104
        Adjusted calcium | ?adj | 2 | mmol/L | 2.2 | 2.6
        Phosphate | phos | 2 | mmol/L | .8 | 1.5
        Albumin | albumin | 0 | g/L | 35 | 50
        ALP | alp | 0 | U/L | 30 | 130
        ALT | alt | 0 | U/L | 10 | 50
        Haemoglobin | hgb | 0 | g/L | 130 | 170
        White cells | wbc | 1 | 10*9/L | 4 | 10
        Platelets | plt | 0 | 10*9/L | 150 | 410
        Neutrophils | neut_abs | 1 | 10*9/L | 2 | 7"""
    v["adj"] = round(v["ca"] + .02 * (40 - v["albumin"]), 2)
    line = lambda x: (lambda q: tr([q.name, q.value, q.flag, q.unit, q.range], ["", "r", "c"]))(put(d, h, lab, x))
    rows = table_rows(read_plan(text, v), None, line)
    k, lam = round(r.uniform(420, 1900), 1), round(r.uniform(3, 8), 1)
    g = House(low="(L)", high="(H)", between=" - ")
    chains = [put(d, g, prot, x, range_decimals=2) for x in (("Kappa FLC", "kflc", k, 1, "mg/L", 3.3, 19.4), ("Lambda FLC", "lflc", lam, 1, "mg/L", 5.71, 26.3), ("K/L ratio", "flc_ratio", k / lam, 1, "", .26, 1.65))]
    d.observation("ife_s", "Serum immunofixation", "Free kappa light chains. No intact monoclonal immunoglobulin.", "", prot, text="positive")
    d.fact("paraproteins", prot, isotype={"heavy": None, "light": "kappa"}, specimen="serum", method="ife", assertion="present")
    bjp = str(r.randint(640, 2900))
    d.observation("mprot_u", "Bence Jones protein", bjp, "mg/24h", prot)
    d.fact("paraproteins", prot, isotype={"heavy": None, "light": "kappa"}, concentration={"value": {"printed": bjp}, "unit": {"printed": "mg/24h"}}, specimen="urine", method="upep", assertion="present")
    d.never("observation", "the wife's result on the back of the letter", code="tp", text="74")
    d.never("observation", "a ratio that defines the disease", code="flc_ratio", text="100")
    d.never("treatment", "a trial that was full", text="cevostamab")
    d.never("observation", "a target for the pressure", text="130/80")
    letter = f"""<p><b style="font-size:15pt">{issuer}</b><br>Myeloma Clinic &nbsp; 00 555 0190</p><p class="r">{sent}</p><p>The CAR-T Coordinator</p><p class="b">{who} &nbsp; {born:%d/%m/%Y} &nbsp; {hosp}</p>
<p>Please find two reports enclosed. This man would like to be considered for idecabtagene vicleucel.</p><p>Multiple myeloma, kappa light chain, {m(2019, 4)}. Treatment:</p>
<ol><li>VTD x 5, {m(2019, 5)} to {m(2019, 9)}, VGPR; autologous transplant {m(2019, 11)}, CR.</li><li>IRd x 20, {m(2022, 6)} to {m(2024, 1)}, PR, ended by progression.</li><li>DVd x 22, {m(2024, 2)} to {m(2025, 12)}, PR, ended by progression.</li></ol>
<p>He has not received CAR-T before. ECOG 2 because of bone pain. He has chronic kidney disease; pressure is aimed at 130/80. The cevostamab trial was full. His wife, who is his carer, had a total protein of 74 g/L when she was screened and is well.</p><p style="margin-top:18pt">Yours faithfully</p><p style="margin-top:34pt">Dr Ffion Garland-Oyewole</p>"""
    slip = f"""<div class="slip"><p class="b c">KILMORE BAY HOSPITAL PATHOLOGY</p><p>{who.upper()} &nbsp; {hosp} &nbsp; M &nbsp; Sample {lab} 10:12 &nbsp; Ward: MYE OPD</p><table>{rows}</table><p>* outside the interval. &nbsp; eGFR not calculated.</p></div>"""
    report = f"""<p class="c b" style="font-size:13pt">Regional Protein Unit, Strathvale</p><p class="c">Report on serum and urine</p><table class="id"><tr><td>{who}</td><td>born {born:%d/%m/%Y}</td><td>collected {prot}</td></tr></table>
<p><b>Serum immunofixation:</b> Free kappa light chains. No intact monoclonal immunoglobulin.</p><table class="w">{"".join(tr([x.name, f"{x.value} {x.flag}", x.unit, x.range]) for x in chains)}</table><p><b>Bence Jones protein:</b> {bjp} mg/24h, kappa.</p><p class="s">Assay: Freelite. A ratio above 100 at diagnosis defines myeloma. Antigen excess was excluded by dilution.</p><p style="margin-top:20pt">Reported by T. Auchterlonie, Clinical Scientist</p>"""
    d.html = page(f'<div>{letter}</div><div class="n">{slip}</div><div class="n f">{report}</div>',
                  css="p { margin-top: 7pt } .n { page-break-before: always } .slip { border: .8pt solid #000; width: 132mm; padding: 8pt 12pt; font: 9pt 'DejaVu Sans Mono' } .slip td { padding: 1.6pt 4pt } .slip p { margin: 4pt 0 } .f { font-family: 'Liberation Sans'; font-size: 10pt } .id { margin: 10pt 0; border: .6pt solid #444 } .w { width: 70%; margin: 8pt 0 } .w td { border-bottom: .4pt solid #888; padding: 3pt }",
                  font="Liberation Serif", pt=11.5, margin="20mm 22mm", lang="en-GB")
