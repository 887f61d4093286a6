"""Unseen split: a consultation, a referral form, an administration record and a discharge summary in English."""
from dates import Day, month, on, years
from facts import House
from layout import page, raised, scribble, tr
from patients import blood
from registry import ALL, TWO_PAGES, sample


@sample("unseen-letter-1", ALL, "Layout: American second opinion, oncologic history as dated entries with hanging dates, laboratory in one running line.")
def second_opinion(d):
    r = d.r
    seen = on(2025, r.choice([5, 6]), r.randint(16, 27), "%m/%d/%Y")
    lab = seen.plus(-2, "collected")
    born, who = d.birth(1949, 1966), r.choice(["Harlan Whitfield-Moss", "Eugene Castagnola", "Raymond Tillery"])
    mrn, issuer = d.digits(8), "Redwood Basin Cancer Institute"
    d.source("consult", issuer, seen)
    d.patient(who, "male", born, years(born, seen), MRN=mrn)
    y = 2019
    diag, m = on(y, 8, 19, "%m/%d/%Y"), lambda a, b: month(a, b, "%m/%Y")
    d.fact("diagnoses", diag, code="MCL", printed="mantle cell lymphoma", stage="IV", status="new")
    ki = str(r.choice([40, 55, 60, 70]))
    for mk, s in (("CD5", "positive"), ("CD20", "positive"), ("cyclin D1", "positive"), ("SOX11", "positive"), ("CD23", "negative"), ("CD10", "negative")):
        d.marker(mk, s, None, None, None, None, diag, "ihc")
    d.marker("Ki-67", "positive", ki, None, None, None, diag, "ihc")
    d.fact("genetics", target="TP53", method="ngs", result="detected", percent={"printed": (vaf := str(r.randint(22, 48)))})
    d.treat("chemotherapy", "BR", "bendamustine and rituximab (BR)", 1, (), m(2019, 9), m(2020, 2), 6, "CR")
    d.treat("maintenance", None, "rituximab maintenance", 1, ["rituximab"], m(2020, 4), m(2022, 1))
    d.treat("targeted", None, "acalabrutinib", 2, [("acalabrutinib", "100 mg")], m(2022, 6), m(2023, 11), None, "PR", "progression")
    d.treat("targeted", None, "venetoclax", 3, ["venetoclax"], m(2023, 12), m(2024, 3), None, "NR", "progression")
    d.treat("targeted", None, "pirtobrutinib", 4, [("pirtobrutinib", "200 mg")], m(2024, 4), None, None, "PR")
    d.treat("cell-therapy", "brexucabtagene autoleucel", "brexucabtagene autoleucel", None, ["brexucabtagene autoleucel"], assertion="planned")
    d.treat("autologous-transplant", "auto-sct", "autologous transplant", assertion="absent")
    d.fact("statements", question="prior-car-t", answer="none")
    b = blood(r, wbc=(3.2, 6.8), rbc=(3.1, 4), plt=(62, 139), wbc_decimals=1)
    u = r.uniform
    t = lambda code, shown, unit="": d.told(code, shown, unit, lab)
    tenth = lambda x: f"{x:.1f}"
    whole = lambda low, high: str(r.randint(low, high))
    line = ", ".join(f"{n} {t(c, v)}" for n, c, v in [("WBC", "wbc", tenth(b["wbc"])), ("ANC", "neut_abs", tenth(b["neut_abs"])), ("ALC", "lymph_abs", tenth(b["lymph_abs"])), ("Hgb", "hgb", tenth(b["hgb"])), ("Hct", "hct", tenth(b["hct"])), ("Plt", "plt", str(b["plt"]))]) + ". "
    line += ", ".join(f"{n} {t(c, v)}" for n, c, v in [("Na", "na", whole(133, 143)), ("K", "k", tenth(u(3.4, 4.9))), ("BUN", "bun", whole(9, 30)), ("Cr", "creat", f"{u(.7, 1.4):.2f}"), ("Ca", "ca", tenth(u(8.4, 9.9))), ("AST", "ast", whole(14, 51)), ("ALT", "alt", whole(10, 60)), ("T bili", "bili_total", tenth(u(.3, 1.1))), ("alk phos", "alp", whole(52, 140)), ("albumin", "albumin", tenth(u(3.1, 4.4)))])
    line += f", LDH {t('ldh', whole(240, 620), 'U/L')} U/L, uric acid {t('urate', tenth(u(3.6, 8)))}, β2-microglobulin {t('b2m', tenth(u(2.4, 6.8)), 'mg/L')} mg/L"
    d.told("ecog", "1", "", seen)
    ef = str(r.randint(54, 62))
    d.told("lvef", ef, "%", None)
    for c in ("hbsag", "antihbc"):
        d.observation(c, None, "negative", "", None, text="negative")
    d.fact("medications", drug="apixaban", dose="5 mg", frequency="BID")
    d.fact("medications", drug="acyclovir", dose="400 mg", frequency="BID")
    d.fact("medications", drug="metoprolol succinate", dose="50 mg", frequency="daily")
    for c in ("atrial fibrillation", "hypertension"):
        d.fact("comorbidities", name=c)
    d.never("treatment", "offered elsewhere, declined", regimen="R-DHAX / R-DHAOx")
    d.never("diagnosis", "the mother's", code="MM")
    d.never("response", "the response was not complete", text="CR to acalabrutinib")
    d.never("observation", "a target of the trial, not a result", code="plt", text="50")
    item = lambda when, text: f"<div class='it'><span>{when}</span>{text}</div>"
    d.html = page(f"""
<div class="hd"><b>{issuer}</b><br>Lymphoma Program &nbsp;|&nbsp; 900 Basin Drive &nbsp;|&nbsp; Phone 000-555-0121 &nbsp;|&nbsp; Fax 000-555-0122</div>
<p><b>OUTPATIENT CONSULTATION – SECOND OPINION</b><br>Patient: {who} &nbsp; MRN: {mrn} &nbsp; DOB: {born:%m/%d/%Y} ({years(born, seen)} yo M) &nbsp; Date of service: {seen}</p>
<p><b>Reason for visit:</b> CAR-T evaluation for relapsed mantle cell lymphoma.</p>
<p><b>ONCOLOGIC HISTORY</b></p>
{item(diag, f"Excisional biopsy, left inguinal node: mantle cell lymphoma, blastoid features. CD5+, CD20+, cyclin D1+, SOX11+, CD23-, CD10-. Ki-67 {ki}%. Stage IV by marrow and GI involvement.")}
{item("09/2019 – 02/2020", "First line: bendamustine and rituximab (BR) x 6 cycles. Complete remission. He did not wish to pursue an autologous transplant.")}
{item("04/2020 – 01/2022", "rituximab maintenance every 8 weeks.")}
{item("06/2022 – 11/2023", "First relapse. Second line: acalabrutinib 100 mg BID, best response PR; stopped for progression.")}
{item("12/2023 – 03/2024", "Third line: venetoclax, no response; stopped for progression. R-DHAX was offered locally and declined.")}
{item("04/2024 – present", f"Fourth line: pirtobrutinib 200 mg daily with a PR; nodes are growing again on exam since last month. NGS (node): TP53 mutated, VAF {vaf}%.")}
<p><b>PMH:</b> atrial fibrillation, hypertension. No prior CAR-T. <b>FH:</b> mother with multiple myeloma; no other blood disorder.<br><b>Medications:</b> apixaban 5 mg BID, acyclovir 400 mg BID, metoprolol succinate 50 mg daily.</p>
<p><b>ROS / EXAM:</b> ECOG 1. Denies fevers, sweats or weight loss. 3 cm left axillary node, spleen tip palpable.</p>
<p><b>LABS ({lab}):</b> {line}.</p>
<p><b>OTHER DATA:</b> HBsAg negative, anti-HBc negative. Echo: LVEF {ef}%, no effusion.</p>
<p><b>ASSESSMENT AND PLAN</b><br>Multiply relapsed, TP53-mutated mantle cell lymphoma progressing on a noncovalent BTK inhibitor. He is a candidate for brexucabtagene autoleucel and I recommend it. Platelets should be at least 50 before apheresis. Hold apixaban around the procedure. Repeat PET/CT and marrow this month; pirtobrutinib to continue until collection. I spent 70 minutes in this visit.</p>
<p style="margin-top:14pt">Electronically signed: Thandiwe Garner-Lund, MD {seen} 5:48 PM</p>""",
        css=".hd { color: #7a2d1d; border-bottom: 1pt solid #7a2d1d; padding-bottom: 4pt } .hd b { font-size: 15pt } p { margin-top: 7pt } .it { padding-left: 33mm; text-indent: -33mm; margin-top: 3pt } .it span { display: inline-block; width: 33mm; text-indent: 0; font-weight: bold }",
        size="Letter", font="Liberation Serif", pt=10.4, margin="16mm 19mm", footer='"Page " counter(page) " of " counter(pages)')


@sample("unseen-referral-1", ALL, "Layout: European cell therapy referral form with tick boxes, a block a line of treatment, results in a strip of cells.")
def tick_boxes(d):
    r = d.r
    sent = d.collected("%d/%m/%Y", role="stated", first=2025, last=2026)
    lab = sent.plus(-r.randint(2, 5), "collected")
    born, who = d.birth(1950, 1968), r.choice(["Ingrid Solheim-Varga", "Marta Lindqvist-Roy", "Helena Drozd"])
    pid, issuer = f"{d.digits(6)}-{d.digits(4)}", "Nordhavn University Hospital, Department of Haematology"
    d.source("consult", issuer, sent)
    d.patient(who, "female", born, PatientID=pid)
    m = lambda a, b: month(a, b, "%m.%Y")
    d.fact("diagnoses", m(2017, 3), code="MM", printed="Multiple myeloma, IgA kappa", stage="R-ISS II", status="new")
    d.fact("paraproteins", isotype={"heavy": "IgA", "light": "kappa"}, assertion="present")
    d.fact("genetics", target="t(4;14)", method="fish", result="detected")
    d.fact("genetics", target="del(17p)", method="fish", result="not-detected")
    lines = [(1, "chemotherapy", "VTD", "VTD", m(2017, 4), m(2017, 8), 4, "VGPR", "end of planned treatment"), (2, "immunotherapy", "DRd", "DRd", m(2020, 5), m(2022, 9), 28, "CR", "progression"), (3, "chemotherapy", "KPd", "KPd", m(2022, 10), m(2023, 6), 8, "PR", "progression"), (4, "immunotherapy", "Elranatamab", "elranatamab", m(2023, 8), m(2025, 1), None, "VGPR", "infections")]
    boxes = ""
    tick = lambda yes: "☒" if yes else "☐"
    for n, kind, rid, text, start, end, cycles, best, why in lines:
        d.treat(kind, rid, text, n, ["elranatamab"] if rid == "Elranatamab" else (), start, end, cycles, best, why)
        resp = " ".join(f"{tick(x == best)} {x}" for x in ("CR", "VGPR", "PR", "SD", "PD"))
        boxes += f"<div class='ln'><div class='no'>Line {n}</div><div class='in'><b>{text}</b> &nbsp; from {start} to {end}{f' &nbsp; cycles: {cycles}' if cycles else ' &nbsp; cycles: continuous'}<br>Best response: {resp}<br>Reason for stopping: {why}</div></div>"
        if n == 1:
            asct = m(2017, 10)
            d.treat("conditioning", "Mel200", "melphalan 200", 1)
            d.treat("autologous-transplant", "auto-sct", "Autologous transplantation", 1, (), asct)
            boxes += f"<div class='ln'><div class='no'></div><div class='in'>Autologous transplantation: {tick(True)} yes {tick(False)} no &nbsp; date {asct} &nbsp; conditioning melphalan 200 &nbsp;&nbsp;&nbsp; Allogeneic transplantation: {tick(False)} yes {tick(True)} no</div></div>"
    d.treat("allogeneic-transplant", "allo-sct", "Allogeneic transplantation", assertion="absent")
    d.treat("cell-therapy", "ciltacabtagene autoleucel", "cilta-cel", None, ["ciltacabtagene autoleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    b = blood(r, wbc=(2.3, 4.9), rbc=(2.8, 3.6), plt=(58, 160), wbc_decimals=1)
    u = r.uniform
    kap, lam = round(u(180, 940), 0), round(u(3, 9), 1)
    strip = [("Hb", "hgb", f"{b['hgb'] * 10:.0f}", "g/L"), ("Leukocytes", "wbc", f"{b['wbc']:.1f}", "10⁹/L"), ("Neutrophils", "neut_abs", f"{b['neut_abs']:.1f}", "10⁹/L"), ("Lymphocytes", "lymph_abs", f"{b['lymph_abs']:.1f}", "10⁹/L"), ("Platelets", "plt", str(b["plt"]), "10⁹/L"), ("Creatinine", "creat", str(r.randint(58, 130)), "µmol/L"), ("ALT", "alt", str(r.randint(9, 60)), "U/L"), ("Bilirubin", "bili_total", str(r.randint(4, 19)), "µmol/L"), ("Calcium", "ca", f"{u(2.1, 2.6):.2f}", "mmol/L"), ("CRP", "crp", str(r.randint(1, 28)), "mg/L"), ("Ferritin", "ferritin", str(r.randint(90, 880)), "µg/L"), ("M protein", "mprot_s", str(r.randint(9, 31)), "g/L"), ("FLC kappa", "kflc", f"{kap:.0f}", "mg/L"), ("FLC lambda", "lflc", f"{lam:.1f}", "mg/L"), ("LD", "ldh", str(r.randint(150, 420)), "U/L")]
    cell = ""
    for i in range(0, 15, 5):
        part = strip[i:i + 5]
        for n, c, v, unit in part:
            d.observation(c, n, v, unit, lab)
        cell += "<tr class='h'>" + "".join(f"<td>{n}, {raised(unit)}</td>" for n, _, _, unit in part) + "</tr><tr>" + "".join(f"<td class='v'>{v}</td>" for _, _, v, _ in part) + "</tr>"
    sero = ""
    for n, c, pos in (("HBsAg", "hbsag", False), ("anti-HBc", "antihbc", True), ("anti-HCV", "antihcv", False), ("HIV Ag/Ab", "hiv", False), ("CMV IgG", "cmv_igg", True)):
        d.observation(c, n, "pos" if pos else "neg", "", lab, text="positive" if pos else "negative")
        sero += f"<td>{n}<br>{tick(pos)} pos {tick(not pos)} neg</td>"
    pc = str(r.randint(14, 60))
    bm = on(sent.date.year, max(1, sent.date.month - 1), r.randint(13, 27), "%d/%m/%Y", "collected")
    d.observation("bm_pc_pct", "plasma cells", pc, "%", bm, specimen="bone marrow")
    d.marker("BCMA", "positive", None, None, "plasma cells", "bone marrow", bm, "flow")
    ecog = r.choice([0, 1])
    d.told("ecog", str(ecog), "", sent)
    ef = str(r.randint(52, 66))
    d.told("lvef", ef, "%")
    d.fact("comorbidities", name="asthma")
    d.never("treatment", "a bispecific antibody is no cell therapy", text="CAR-T in line 4")
    d.never("response", "boxes that are not ticked", code="SD")
    d.never("observation", "boxes that are not ticked", code="hiv", text="positive")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">REFERRAL FOR CAR-T CELL TREATMENT</b><br>Multiple myeloma &nbsp; · &nbsp; version 4.2</td><td class="r">to: Cell Therapy Coordinator<br>date of referral: {sent}</td></tr></table>
<div class="q">1 &nbsp; Patient and referring unit</div>
<table class="id"><tr><td>Name: <b>{who}</b></td><td>Patient ID: {pid}</td><td>Born: {born:%d/%m/%Y}</td><td>☒ female ☐ male</td></tr><tr><td colspan=3>{issuer}, Dr. Aksel Rynning</td><td>ECOG: {' '.join(f'{tick(i == ecog)} {i}' for i in range(4))}</td></tr></table>
<div class="q">2 &nbsp; Diagnosis</div>
<p>Multiple myeloma, IgA kappa, diagnosed {m(2017, 3)}. R-ISS II. FISH: t(4;14) ☒ detected ☐ not detected; del(17p) ☐ detected ☒ not detected. Extramedullary disease: ☐ yes ☒ no</p>
<div class="q">3 &nbsp; Previous treatment</div>{boxes}
<p>Previous CAR-T cell treatment: ☐ yes ☒ no &nbsp;&nbsp; Previous anti-BCMA treatment: ☒ yes ☐ no &nbsp;&nbsp; Requested product: ☒ cilta-cel ☐ ide-cel ☐ either</p>
<div class="q">4 &nbsp; Present state</div>
<table class="st"><tr><td colspan=5 class="k">Laboratory results of {lab}</td></tr>{cell}<tr class="h">{sero}</tr></table>
<p>Bone marrow {bm}: {pc}% plasma cells, BCMA positive by flow cytometry. Echocardiography: LVEF {ef}%. Comorbidity: asthma. CNS disease: ☐ yes ☒ no. Active infection: ☐ yes ☒ no</p>
<table style="margin-top:16pt"><tr><td>Signature ______________________</td><td class="r s">Please send with the last PET-CT and pathology report.</td></tr></table>{scribble(r, 44, 262, 30)}""",
        css=".hd { background: #263f63; color: #fff } .hd td { padding: 5pt 8pt } .q { background: #d9e2ef; font-weight: bold; padding: 1.5pt 6pt; margin: 6pt 0 3pt } .id td { padding: 2.4pt 5pt; border: .4pt solid #93a5bf } .ln { display: flex; border: .4pt solid #93a5bf; margin-bottom: -.4pt } .no { width: 17mm; padding: 3pt 6pt; font-weight: bold; background: #f1f4f9 } .in { padding: 3pt 6pt; flex: 1 } .st td { border: .4pt solid #93a5bf; padding: 1.6pt 5pt; text-align: center } .h td { font-size: 8pt; background: #f1f4f9 } .v { font-weight: bold; font-size: 10.5pt } .k { font-weight: bold } p { margin-top: 3pt }",
        font="DejaVu Sans", pt=8.2, margin="10mm 15mm", lang="en-GB")


@sample("unseen-administration-1", ALL, "Layout: landscape chart of drugs given, days across with ticks and doses, counts by day below, doses held.")
def drug_chart(d):
    r, h = d.r, House(between="-")
    first = d.collected("%d/%m/%y", role="collected", first=2025, last=2026)
    days = [first.plus(x) for x in (0, 1, 2, 3, 7, 14)]
    born, who = d.birth(1952, 1990), r.choice(["Oluwaseun Bankole", "Patrick Donnellan", "Sandeep Rao"])
    hosp, issuer = f"{d.digits(7)}", "Kelvinside Cancer Centre – Systemic Anti-Cancer Therapy Unit"
    d.source("treatment-summary", issuer, days[-1], role="stated")
    d.patient(who, "male", born, CHI=f"{born:%d%m%y}{d.digits(4)}", HospitalNo=hosp)
    chi = d.gold["patient"]["identifiers"][0]["value"]
    bsa, weight, height = "1.94", "76", "178"
    start = Day(first.date, "%d/%m/%y", "stated")
    d.fact("diagnoses", code="DLBCL", printed="DLBCL", status="relapsed")
    d.treat("chemotherapy", "R-GDP", "R-GDP", 2, [("rituximab", "725 mg"), ("gemcitabine", "1900 mg"), ("dexamethasone", "40 mg"), ("cisplatin", "145 mg")], start)
    given = [("Rituximab IV", "375 mg/m²", ["725 mg", "", "", "", "", ""]), ("Gemcitabine IV", "1000 mg/m²", ["1900 mg", "", "", "", "HELD", ""]), ("Cisplatin IV", "75 mg/m²", ["145 mg", "", "", "", "", ""]), ("Dexamethasone PO", "40 mg flat", ["40 mg", "40 mg", "40 mg", "40 mg", "", ""]), ("Ondansetron PO", "8 mg", ["8 mg", "8 mg", "8 mg", "", "", ""]), ("Filgrastim SC", "300 mcg", ["", "", "", "", "300 mcg", ""])]
    chart = "".join(tr([f"<b>{n}</b>", dose, *[f"{x}<br><span class='s'>{'ab / tk' if x and x != 'HELD' else '&nbsp;'}</span>" if x else "" for x in cellvals]], ["", "c", *["c"] * 6]) for n, dose, cellvals in given)
    counts = [blood(r, **k, wbc_decimals=1) for k in (dict(wbc=(4.9, 7.2), rbc=(3.6, 4.1), plt=(160, 240)), dict(wbc=(1.1, 1.9), rbc=(3.2, 3.6), plt=(42, 71)), dict(wbc=(3.2, 5.1), rbc=(3.1, 3.5), plt=(81, 140)))]
    where = {0: counts[0], 4: counts[1], 5: counts[2]}
    chem = {i: {"creat": r.randint(62, 118), "k": round(r.uniform(3.3, 4.8), 1), "mg": round(r.uniform(.58, .9), 2), "bili_total": r.randint(5, 18), "alt": r.randint(14, 66)} for i in (0, 1, 4, 5)}
    body = ""
    for n, c, f, p, unit in [("Hb", "hgb", 10, 0, "g/L"), ("WCC", "wbc", 1, 1, "x10⁹/L"), ("Neuts", "neut_abs", 1, 2, "x10⁹/L"), ("Platelets", "plt", 1, 0, "x10⁹/L"), ("Creatinine", "creat", 1, 0, "µmol/L"), ("K+", "k", 1, 1, "mmol/L"), ("Mg", "mg", 1, 2, "mmol/L"), ("Bilirubin", "bili_total", 1, 0, "µmol/L"), ("ALT", "alt", 1, 0, "U/L")]:
        vals = []
        for i, when in enumerate(days):
            src = where.get(i) if c in ("hgb", "wbc", "neut_abs", "plt") else chem.get(i)
            vals.append(d.row(h, when, c, n, src[c] * f, p, unit).value if src else "")
        body += tr([n, raised(unit), *vals], ["", "c", *["c v"] * 6])
    d.never("treatment", "the dose of day 8 was not given", text="gemcitabine day 8")
    d.never("observation", "weight, height and surface are no results", text=bsa)
    d.never("observation", "limit for giving the drug", code="plt", text="100")
    d.never("treatment", "planned cycles", text="cycles 3")
    d.fact("medications", drug="ondansetron", dose="8 mg", route="PO")
    d.fact("medications", drug="filgrastim", dose="300 mcg", route="SC")
    heads = "".join(f"<td class='c'>Day {n}<br><b>{x}</b></td>" for n, x in zip((1, 2, 3, 4, 8, 15), days))
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br>Prescription and administration chart</td><td class="c bx">R-GDP<br><span class="s">cycle 1 of 3 · second line</span></td><td>Name <b>{who}</b><br>CHI {chi} &nbsp; Hosp. {hosp}</td><td>Born {born:%d/%m/%Y} &nbsp; M<br>Dx: relapsed DLBCL</td><td>Wt {weight} kg &nbsp; Ht {height} cm<br>BSA {bsa} m²</td></tr></table>
<table class="t"><tr class="h"><td>Drug</td><td class="c">Prescribed</td>{heads}</tr>{chart}
<tr class="h"><td colspan=8>Bloods on the day</td></tr>{body}</table>
<table style="margin-top:7pt"><tr><td style="width:66%"><b>Notes</b> Day 8 gemcitabine HELD: platelets below 100. G-CSF started. Day 15 counts recovering; cycle 2 to be booked. Mg replaced orally.</td><td class="s">ab / tk = given by / checked by. Give if neutrophils ≥ 1.0 and platelets ≥ 100.<br>Pharmacist verified ✓ &nbsp; Consultant: Dr R. Mac an Tsaoir</td></tr></table>{scribble(r, 206, 176, 30)}""",
        css=".hd td { border: .8pt solid #222; padding: 4pt 6pt } .bx { font-size: 15pt; font-weight: bold; background: #ffe9a8 } .t { margin-top: 6pt } .t td { border: .6pt solid #555; padding: 2.2pt 5pt; vertical-align: middle; line-height: 1.15 } .h td { background: #e6e6e6 } .v { font-weight: bold }",
        size="A4 landscape", font="Noto Sans", pt=9, margin="10mm 12mm", lang="en-GB")


@sample("unseen-discharge-1", TWO_PAGES, "Layout: American discharge summary after CAR-T over two pages, results at admission, lowest and discharge.")
def after_cells(d):
    r = d.r
    out = on(2025, r.choice([4, 7, 9]), r.randint(20, 27), "%m/%d/%Y")
    infused, admit = out.plus(-16), out.plus(-22)
    lab_in, lab_out = admit.plus(0, "collected"), out.plus(0, "collected")
    born, who = d.birth(1951, 1988), r.choice(["Thomasina Greer", "Lorena Estrada-Pike", "Vivian Achebe"])
    mrn, issuer = d.digits(9), "Chesapeake Memorial Hospital"
    d.source("discharge", issuer, out)
    d.patient(who, "female", born, years(born, out), MRN=mrn)
    m = lambda a, b: month(a, b, "%B %Y")
    d.fact("diagnoses", m(2023, 2), code="DLBCL", printed="diffuse large B-cell lymphoma", stage="IIIB", status="new")
    d.treat("chemotherapy", "Pola-R-CHP", "Pola-R-CHP", 1, (), m(2023, 3), m(2023, 7), 6, "CR")
    d.treat("chemotherapy", "R-ICE", "R-ICE", 2, (), m(2024, 10), m(2024, 12), 3, "SD")
    d.treat("radiotherapy", None, "bridging radiation", None, (), said=False)
    d.gold["treatments"][-1]["kind"] = "bridging"
    d.treat("lymphodepletion", "FC lymphodepletion", "fludarabine and cyclophosphamide", 3, ["fludarabine", "cyclophosphamide"], infused.plus(-5, "stated"), infused.plus(-3, "stated"))
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", 3, ["axicabtagene ciloleucel"], infused)
    d.treat("supportive", None, "tocilizumab", None, ["tocilizumab"])
    d.treat("supportive", None, "dexamethasone", None, ["dexamethasone"])
    d.fact("statements", question="prior-car-t", answer="yes")
    d.marker("CD19", "positive", None, None, None, None, m(2025, 1), "ihc")
    cols = [blood(r, **k, wbc_decimals=1) for k in (dict(wbc=(3.1, 5.2), rbc=(3.2, 3.8), plt=(110, 190)), dict(wbc=(.1, .3), rbc=(2.3, 2.6), plt=(12, 29)), dict(wbc=(1.8, 3.4), rbc=(2.6, 3), plt=(38, 72)))]
    u = r.uniform
    other = {"creat": [f"{u(.6, 1):.2f}", f"{u(1.2, 1.6):.2f}", f"{u(.6, 1):.2f}"], "alt": [str(r.randint(12, 40)), str(r.randint(70, 140)), str(r.randint(30, 66))], "ldh": [str(r.randint(260, 520)), str(r.randint(530, 700)), str(r.randint(190, 290))], "crp": [f"{u(4, 22):.1f}", f"{u(120, 260):.1f}", f"{u(2, 14):.1f}"], "ferritin": [str(r.randint(300, 800)), str(r.randint(3100, 8800)), str(r.randint(900, 1900))], "fibrinogen": [str(r.randint(310, 480)), str(r.randint(120, 160)), str(r.randint(190, 300))]}
    body = ""
    for n, c, p, unit in [("WBC (K/uL)", "wbc", 1, "K/uL"), ("Hemoglobin (g/dL)", "hgb", 1, "g/dL"), ("Platelets (K/uL)", "plt", 0, "K/uL"), ("ANC (K/uL)", "neut_abs", 2, "K/uL"), ("Creatinine (mg/dL)", "creat", 2, "mg/dL"), ("ALT (U/L)", "alt", 0, "U/L"), ("LDH (U/L)", "ldh", 0, "U/L"), ("CRP (mg/L)", "crp", 1, "mg/L"), ("Ferritin (ng/mL)", "ferritin", 0, "ng/mL"), ("Fibrinogen (mg/dL)", "fibrinogen", 0, "mg/dL")]:
        v = other.get(c) or [f"{x[c]:.{p}f}" for x in cols]
        d.observation(c, n, v[0], unit, lab_in)
        d.observation(c, n, v[2], unit, lab_out)
        d.observation(c, n, v[1], unit)
        body += tr([n, *v], ["", "c", "c", "c"])
    for drug, dose, route, often in (("levetiracetam", "750 mg", "PO", "twice daily"), ("acyclovir", "800 mg", "PO", "twice daily"), ("atovaquone", "1500 mg", "PO", "daily"), ("famotidine", "20 mg", "PO", "twice daily"), ("levothyroxine", "88 mcg", "PO", "daily")):
        d.fact("medications", drug=drug, dose=dose, route=route, frequency=often)
    meds = "".join(f"<li>{x['drug']} {x['dose']} {x['route']} {x['frequency']}</li>" for x in d.gold["medications"])
    d.fact("comorbidities", name="hypothyroidism")
    d.told("ecog", "1", "", out)
    ef = str(r.randint(55, 64))
    d.told("lvef", ef, "%")
    d.never("response", "imaging of day 30 is still to come", text="CR after axicabtagene ciloleucel")
    d.never("observation", "doses are no results", text="2 x 10^6")
    d.never("medication", "stopped at discharge", text="fluconazole")
    d.never("treatment", "not needed", text="anakinra")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:16pt">{issuer}</b></td><td class="r">Discharge Summary<br>Cellular Therapy Service, 7 West</td></tr></table>
<div class="two"><div>Patient: <b>{who}</b><br>MRN: {mrn}<br>DOB: {born:%m/%d/%Y} ({years(born, out)} y.o. female)</div><div>Admit date: {admit}<br>Discharge date: {out}<br>Attending: Jerome Pfeiffer-Diaz, MD</div></div>
<h3>Principal Diagnosis</h3><p>Relapsed diffuse large B-cell lymphoma, admitted for CAR-T cell therapy.</p>
<h3>Oncology History</h3>
<p>She was diagnosed with diffuse large B-cell lymphoma, stage IIIB, in February 2023. First line was Pola-R-CHP, 6 cycles from March 2023 to July 2023, with a complete response. Relapse in the neck and abdomen was found in September 2024. Second line R-ICE, 3 cycles from October 2024 to December 2024, gave stable disease only. A biopsy in January 2025 showed CD19 positive lymphoma by immunohistochemistry. She underwent bridging radiation to the neck.</p>
<h3>Hospital Course</h3>
<p><b>CAR-T.</b> Lymphodepletion with fludarabine and cyclophosphamide was given from {infused.plus(-5)} to {infused.plus(-3)}. She received axicabtagene ciloleucel, 2 x 10^6 CAR-positive T cells/kg, on {infused} (day 0) without reaction.</p>
<p><b>CRS.</b> Fever began on day 2. Maximum grade 2 with hypotension responsive to fluids; tocilizumab x 2 doses. Anakinra was not required. <b>ICANS.</b> Grade 1 on day 6 with word-finding difficulty; dexamethasone x 3 days; resolved by day 9. Head CT negative.</p>
<p><b>ID.</b> Neutropenic fever; cultures without growth. Cefepime stopped on recovery of counts. Fluconazole was discontinued for a prolonged QTc. <b>Cardiac.</b> Echocardiogram before admission: LVEF {ef}%. <b>Endocrine.</b> Hypothyroidism, on replacement.</p>
<h3>Pertinent Results</h3>
<table class="t"><tr class="h"><td>Test</td><td class="c">Admission<br>{admit}</td><td class="c">Peak / Nadir</td><td class="c">Discharge<br>{out}</td></tr>{body}</table>
<h3>Condition at Discharge</h3><p>Good. ECOG 1. Afebrile for five days, no neurologic deficit. ICE score 10/10.</p>
<h3>Discharge Medications</h3><ul>{meds}</ul><p>STOP taking: fluconazole.</p>
<h3>Follow-up</h3><p>Clinic three times weekly until day 30. PET/CT at day 30; response has not been assessed yet. No driving for eight weeks. Call for temperature of 100.4 F or above.</p>
<p style="margin-top:14pt">Dictated by: Alana Whitcomb, PA-C &nbsp;&nbsp; Electronically signed {out} 14:22</p>""",
        css=".hd { border-bottom: 2.4pt solid #0f3d3e } .two { display: flex; gap: 30mm; margin: 6pt 0; background: #f2f5f5; padding: 6pt 9pt; line-height: 1.5 } h3 { font-size: 11pt; color: #0f3d3e; margin: 11pt 0 2pt; border-bottom: .5pt solid #0f3d3e } p { margin-top: 4pt } .t { width: 88%; margin-top: 4pt; break-inside: avoid } .t td { padding: 2.6pt 6pt; border-bottom: .4pt solid #9bb } .h td { background: #dfe9e9; font-weight: bold } ul { margin: 3pt 0; padding-left: 16pt } li { margin: 1.5pt 0 }",
        size="Letter", font="Carlito", pt=11, margin="16mm 19mm", footer='"Page " counter(page) " of " counter(pages)')
