"""Veiled split: a letter of transfer, a referral form with boxes and a discharge in English."""
from dates import Day, month, on, stated, years
from facts import House
from layout import barcode, page, raised, scribble, stamp, tr
from patients import again, plasma_cells, si, tests
from registry import ALL, TWO_PAGES, sample
from rows import bare, put, read_plan


@sample("veiled-letter-1", TWO_PAGES, "Layout: Greek transfer letter in English, years down a narrow left column, each treatment told beside its year with the M-protein before and after, present results as a short table on the second page, round stamp.")
def transfer(d):
    r = d.r
    sent = on(2026, r.choice([2, 3, 6]), r.randint(16, 27), "plain")
    lab = Day(sent.plus(-5).date, "%d/%m/%Y", "collected")
    born, who = d.birth(1950, 1972), r.choice(["Mr. Evangelos Karatzoglou", "Mr. Stylianos Bouzoukis", "Mr. Achilleas Mavromichalis"])
    no, issuer = d.digits(7), "Agios Lavrentios General Hospital, Haematology Clinic"
    d.source("letter", issuer, sent)
    d.patient(who.removeprefix("Mr. "), "male", born, RecordNo=no)
    m = lambda y, n: month(y, n, "%B %Y")
    g = lambda a, b: f"{r.uniform(a, b):.0f}"
    d.fact("diagnoses", m(2018, 11), code="MM", printed="multiple myeloma, IgG kappa", stage="ISS III", status="new")
    d.fact("diagnoses", m(2021, 9), code="MM", printed="first relapse", status="relapsed")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "kappa"}, assertion="present")
    first, low, rel, hi2, lo2, hi3 = g(38, 49), g(3, 6), g(9, 14), g(21, 28), g(12, 16), g(22, 31)
    def spike(said, when):
        d.told("mprot_s", said, "g/L", when)
        return f"{said} g/L"
    d.treat("chemotherapy", "VCD", "VCD", 1, (), m(2018, 12), m(2019, 4), 5, "PR")
    d.treat("autologous-transplant", "auto-sct", "autologous transplantation", 1, (), m(2019, 7), None, None, "VGPR")
    d.treat("conditioning", "Mel200", "melphalan 200 mg/m²", 1)
    d.treat("maintenance", None, "Lenalidomide", 1, [("lenalidomide", "10 mg")], m(2019, 11), m(2021, 9), None, None, "relapse")
    d.treat("immunotherapy", "DVd", "daratumumab, bortezomib and dexamethasone", 2, (), m(2021, 10), m(2023, 2), 18, "VGPR", "progression")
    d.treat("chemotherapy", "KPd", "carfilzomib, pomalidomide and dexamethasone", 3, (), m(2023, 3), m(2024, 5), 13, "PR", "cardiac toxicity")
    d.treat("chemotherapy", "SVd", "SVd", 4, (), m(2024, 9), m(2025, 3), 6, "SD", "progression")
    d.treat("radiotherapy", None, "8 Gy in one fraction to the right humerus", None, (), m(2025, 4))
    d.treat("immunotherapy", "Elranatamab", "elranatamab", 5, ["elranatamab"], m(2025, 6), m(2025, 12), 6, "PD")
    d.treat("cell-therapy", "ciltacabtagene autoleucel", "ciltacabtagene autoleucel", None, ["ciltacabtagene autoleucel"], assertion="planned")
    d.treat("immunotherapy", "Talquetamab", "Talquetamab", None, ["talquetamab"], assertion="absent")
    d.fact("statements", question="prior-car-t", answer="none")
    d.fact("genetics", target="del(17p)", method="fish", result="not-detected")
    d.fact("genetics", target="t(11;14)", method="fish", result="detected")
    years_ = (("2018", f"Diagnosis of multiple myeloma, IgG kappa, ISS III, in {m(2018, 11)} after a fracture of the right femur. M-protein {spike(first, m(2018, 11))}. FISH: t(11;14) detected, del(17p) not detected. First line from {m(2018, 12)}: VCD, 5 cycles to {m(2019, 4)}, partial response."),
              ("2019", f"Consolidation with melphalan 200 mg/m² and autologous transplantation in {m(2019, 7)}; very good partial response, M-protein {spike(low, m(2019, 10))} in {m(2019, 10)}. Lenalidomide 10 mg from {m(2019, 11)}, given until relapse in {m(2021, 9)}."),
              ("2021", f"{m(2021, 9)}: first relapse, M-protein {spike(rel, m(2021, 9))}, new lesion of the fifth rib. Second line: daratumumab, bortezomib and dexamethasone from {m(2021, 10)} to {m(2023, 2)}, 18 cycles, best response VGPR, ended for progression."),
              ("2023", f"Third line: carfilzomib, pomalidomide and dexamethasone, 13 cycles between {m(2023, 3)} and {m(2024, 5)}. Partial response. Stopped for cardiac toxicity, since recovered."),
              ("2024", f"M-protein {spike(hi2, m(2024, 8))} in {m(2024, 8)}. Fourth line: SVd, 6 cycles, {m(2024, 9)} to {m(2025, 3)}; stable disease, then progression (M-protein {spike(lo2, m(2024, 12))} in {m(2024, 12)} at its lowest)."),
              ("2025", f"Palliative radiotherapy, 8 Gy in one fraction to the right humerus, in {m(2025, 4)}. Fifth line: elranatamab from {m(2025, 6)}, 6 cycles to {m(2025, 12)}, no benefit (progressive disease, M-protein {spike(hi3, m(2025, 12))} in {m(2025, 12)}). Talquetamab was not available and has not been given."))
    story = "".join(f"<div class='y'><div class='yr'>{y}</div><div class='tx'>{t}</div></div>" for y, t in years_)
    h = House(between=" - ", low="↓", high="↑", below="< {}")
    v = si(tests(r, years(born, sent), False, wbc=(2.2, 3.9), rbc=(2.8, 3.4), plt=(52, 118)))
    mm = plasma_cells(r, "igg", True, (2.6, 3.4))
    v |= {k: mm[k] for k in ("kflc", "lflc", "flc_ratio", "b2m")} | {"mprot_s": r.randint(26, 36)}
    plan = """Haemoglobin | hgb | 0 | g/L | 135 | 175
        Leukocytes | wbc | 2 | 10⁹/L | 4 | 10.5
        Neutrophils | neut_abs | 2 | 10⁹/L | 1.8 | 7.5
        Lymphocytes | lymph_abs | 2 | 10⁹/L | 1 | 4
        Platelets | plt | 0 | 10⁹/L | 150 | 400
        Creatinine | creat | 0 | µmol/L | 62 | 106
        Calcium | ca | 2 | mmol/L | 2.15 | 2.55
        Albumin | albumin | 0 | g/L | 35 | 52
        LDH | ldh | 0 | U/L | 135 | 225
        M-protein | mprot_s | 0 | g/L | |
        Free kappa | kflc | 1 | mg/L | 3.3 | 19.4
        Free lambda | lflc | 1 | mg/L | 5.7 | 26.3
        Ratio kappa/lambda | flc_ratio | 2 | | .26 | 1.65
        β2-microglobulin | b2m | 2 | mg/L | .8 | 2.4"""
    table = ""
    for x in read_plan(plan, v):
        q = put(d, h, lab, x)
        table += tr([q.name, f"<b>{q.value}</b> {q.flag}", raised(q.unit), q.range], ["", "r", "", "s"])
    d.fact("paraproteins", lab, isotype={"heavy": "IgG", "light": "kappa"}, concentration={"value": {"printed": str(v["mprot_s"])}, "unit": {"printed": "g/L"}}, specimen="serum", assertion="present")
    pc, ef = str(r.randint(31, 62)), str(r.randint(50, 58))
    marrow = Day(lab.plus(-8).date, "%d/%m/%Y", "collected")
    d.told("bm_pc_pct", pc, "%", marrow, specimen="bone marrow")
    d.marker("BCMA", "positive", None, None, "plasma cells", "bone marrow", marrow)
    d.told("lvef", ef, "%")
    d.told("ecog", "1", "", sent)
    for name in ("arterial hypertension", "hypothyroidism"):
        d.fact("comorbidities", name=name)
    for drug, dose, often in (("aciclovir", "400 mg", "twice daily"), ("levothyroxine", "75 µg", "once daily"), ("ramipril", "5 mg", "once daily")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    d.never("observation", "heart at its worst", code="lvef", text="38")
    d.never("treatment", "no donor and no wish", regimen="allo-sct")
    d.never("diagnosis", "ruled out by biopsy", code="AL")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt;color:#1b4f8f">Agios Lavrentios General Hospital</b><br>Haematology Clinic and Transplant Unit · Director: Prof. E. Theodosiou<br><span class="s">55 Olive Grove Avenue, Volos 000 00, Greece · +30 555 000 0140</span></td><td class="r">Volos, {sent}<br>Record No. {no}</td></tr></table>
<p style="margin-top:10pt"><b>To the CAR-T programme, international patients office</b></p><p class="c" style="margin:8pt 0;font-size:12.5pt"><b>TRANSFER LETTER</b></p>
<p>Concerning <b>{who}</b>, born {born:%d/%m/%Y}. Dear Colleagues, our patient asks to be treated with ciltacabtagene autoleucel in your centre. He has had no CAR-T cells so far. His illness ran as follows.</p>
{story}
<p><b>Present state.</b> ECOG 1. Bone pain on lifting. Bone marrow of {marrow}: {pc}% plasma cells, BCMA positive by flow cytometry; Congo red negative, no amyloidosis. Echocardiography: LVEF {ef}% (38% at the time of carfilzomib). Other illness: arterial hypertension, hypothyroidism. An allogeneic transplantation has never been considered.</p>
<div style="page-break-before:always"></div><p class="s">{who}, record {no}, page 2</p>
<p><b>Results of {lab}</b></p><table class="t"><tr class="h"><td>Test</td><td class="r">Result</td><td>Unit</td><td>Normal</td></tr>{table}</table>
<p><b>Medicines:</b> aciclovir 400 mg twice daily, levothyroxine 75 µg once daily, ramipril 5 mg once daily.</p>
<p>The slides and the discs of the images travel with the patient. We remain at your disposal and shall gladly take him back after the infusion.</p>
<p style="margin-top:12pt">With collegial regards</p><p style="margin-top:34pt"><b>Kalliopi Antonatou</b><br>Consultant Haematologist</p>{scribble(r, 6, 142, 34)}{stamp("G. H." + chr(10) + "AGIOS" + chr(10) + "LAVRENTIOS", 104, 136, 8, "#1b4f8f", 9.5, .6, True)}""",
        css=".hd { border-bottom: 1pt solid #1b4f8f } p { margin-top: 7pt; text-align: justify; line-height: 1.36 } .y { display: flex; margin-top: 8pt } .yr { width: 17mm; font-weight: bold; font-size: 13pt; color: #1b4f8f; border-right: 1.2pt solid #1b4f8f } .tx { flex: 1; padding-left: 8pt; line-height: 1.38; text-align: justify } .t { width: 84%; margin-top: 4pt } .t td { padding: 2pt 5pt; border-bottom: .4pt solid #999 } .h td { font-weight: bold }",
        font="Liberation Serif", pt=11.2, margin="17mm 20mm")


@sample("veiled-referral-1", ALL, "Layout: referral form for cell therapy with numbered questions, a row of boxes for the response of each line of treatment of which one is ticked, yes and no as boxes, results of one day in a strip, signature.")
def boxes(d):
    r, p = d.r, "%d %b %Y"
    filled = on(2026, r.choice([1, 4, 7]), r.randint(15, 27), p)
    lab = Day(filled.plus(-2).date, p, "collected")
    pet = Day(filled.plus(-13).date, p, "performed")
    born, who = d.birth(1983, 2002), r.choice(["Siobhan Mulqueen", "Roisin Tierney-Walsh", "Ciara Houlihan"])
    no, issuer = f"CT-{d.digits(5)}", "Munster Cell Therapy Network"
    d.source("other", issuer, filled)
    d.patient(who, "female", born, ReferralNo=no)
    m = lambda y, n: month(y, n, "%b %Y")
    d.fact("diagnoses", m(2024, 1), code="PMBCL", printed="Primary mediastinal B-cell lymphoma", stage="II", status="new")
    d.treat("chemotherapy", "R-EPOCH / DA-R-EPOCH", "DA-R-EPOCH", 1, (), m(2024, 2), m(2024, 6), 6, "PR")
    d.treat("radiotherapy", None, "40 Gy to the mediastinum", None, (), m(2024, 8), None, None, "CR")
    d.treat("chemotherapy", "R-ICE", "R-ICE", 2, (), m(2025, 3), m(2025, 5), 3, "SD", "no response")
    d.treat("immunotherapy", None, "Pembrolizumab", 3, ["pembrolizumab"], m(2025, 6), m(2025, 11), 7, "PD", "progression")
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"], assertion="planned")
    d.treat("bridging", None, "brentuximab vedotin", None, ["brentuximab vedotin"], assertion="planned")
    d.treat("autologous-transplant", "auto-sct", "Autologous transplant", assertion="absent")
    d.treat("allogeneic-transplant", "allo-sct", "Allogeneic transplant", assertion="absent")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = round(r.uniform(13, 22), 1)
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=suv)
    d.told("ecog", "0", "", filled)
    ef = str(r.randint(56, 64))
    d.told("lvef", ef, "%")
    cd19 = str(r.randint(88, 98))
    d.marker("CD19", "positive", cd19, None, None, None, None, "ihc")
    d.marker("CD30", "positive", None, None, None, None, None, "ihc")
    d.marker("CD20", "negative", None, None, None, None, None, "ihc")
    v = si(tests(r, years(born, filled), True, wbc=(3.4, 6.2), rbc=(3.4, 4), plt=(130, 240)))
    names = (("Hb", "hgb", "g/L", 0), ("WCC", "wbc", "x10⁹/L", 1), ("Neut", "neut_abs", "x10⁹/L", 1), ("Lymph", "lymph_abs", "x10⁹/L", 2), ("Plt", "plt", "x10⁹/L", 0), ("Creat", "creat", "µmol/L", 0), ("Bili", "bili_total", "µmol/L", 0), ("ALT", "alt", "U/L", 0), ("LDH", "ldh", "U/L", 0), ("CRP", "crp", "mg/L", 0), ("Ferritin", "ferritin", "µg/L", 0))
    strip = "".join(f"<td>{n}<br><b>{d.observation(c, n, f'{v[c]:.{k}f}', u, lab)}</b><br><span class='s'>{raised(u)}</span></td>" for n, c, u, k in names)
    for c, n in (("hbsag", "HBsAg"), ("antihbc", "anti-HBc"), ("antihcv", "anti-HCV"), ("hiv", "HIV")):
        d.observation(c, n, "neg", "", lab, text="negative")
    d.never("observation", "threshold of the form", code="lymph_abs", text="0.2")
    d.never("diagnosis", "boxes that are not ticked", code="FL")
    d.never("diagnosis", "boxes that are not ticked", code="MCL")
    box = lambda names_, on_: " &nbsp; ".join(f"<span class='nw'>{'☒' if n == on_ else '☐'} {n}</span>" for n in names_)
    answer = lambda yes: box(("Yes", "No"), "Yes" if yes else "No")
    resp = ("CR", "PR", "SD", "PD", "NE")
    line = lambda n, what, a, b, cy, best, why: tr([n, f"<b>{what}</b>", f"{a}", f"{b}", cy, box(resp, best), why], ["c", "", "c", "c", "c", "c", ""])
    q = lambda n, text, said: f"<div class='q'><div class='n'>{n}</div><div class='k'>{text}</div><div class='a'>{said}</div></div>"
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br>Referral for CD19 directed cell therapy &nbsp; <span class="s">form CT-02, version 6</span></td><td class="r">{barcode(r, 36, 8)}<br>{no}</td></tr></table>
{q("1", "Patient", f"<b>{who}</b> &nbsp; born {born:%d %b %Y} &nbsp; {box(('Male', 'Female'), 'Female')}")}
{q("2", "Diagnosis", box(("DLBCL", "PMBCL", "FL", "MCL", "B-ALL"), "PMBCL") + f"<br>Primary mediastinal B-cell lymphoma, stage II, first diagnosed {m(2024, 1)}")}
{q("3", "Antigens (last biopsy, IHC)", f"CD19 positive ({cd19}% of tumour cells); CD20 negative; CD30 positive")}
{q("4", "Lines of treatment", "in order of time; radiotherapy and transplants are not counted as lines")}
<table class="t"><tr class="h"><td>Line</td><td>Treatment</td><td class="c">From</td><td class="c">To</td><td class="c">Cycles</td><td class="c">Best response</td><td>Reason for stopping</td></tr>
{line("1", "DA-R-EPOCH", m(2024, 2), m(2024, 6), "6", "PR", "completed")}{line("RT", "40 Gy to the mediastinum", m(2024, 8), "", "", "CR", "completed")}{line("2", "R-ICE", m(2025, 3), m(2025, 5), "3", "SD", "no response")}{line("3", "Pembrolizumab", m(2025, 6), m(2025, 11), "7", "PD", "progression")}{line("4", "", "", "", "", "", "")}</table>
{q("5", "Autologous transplant", answer(False))}{q("6", "Allogeneic transplant", answer(False))}{q("7", "CAR-T cells before", answer(False))}{q("8", "Planned product", "axicabtagene ciloleucel; bridging planned with brentuximab vedotin")}
{q("9", "Latest PET-CT", f"{pet}; SUVmax {suv}; Deauville {box('12345', '5')}")}{q("10", "ECOG", box("01234", "0"))}{q("11", "LVEF", f"{ef}% (echocardiogram)")}{q("12", "CNS disease", answer(False))}{q("13", "Infection screen " + str(lab), "HBsAg neg; anti-HBc neg; anti-HCV neg; HIV neg")}
{q("14", f"Blood results {lab}", "lymphocytes below 0.2 need discussion before apheresis")}<table class="t c"><tr>{strip}</tr></table>
{q("15", "Consent to share data", answer(True))}
<table style="margin-top:14pt"><tr><td>Completed by: Dr Fergal Considine, Consultant Haematologist</td><td class="r">Date: {filled}</td></tr></table>
<p class="s" style="margin-top:6pt">NE = not evaluable. Tick one box for each line. Panel meets on Wednesdays; answer within 5 working days.</p>{scribble(r, 100, 214, 30)}""",
        css=".hd { border: 1.2pt solid #274e37; background: #eaf3ed } .q { display: flex; border-bottom: .5pt solid #9ab; padding: 3pt 0 } .n { width: 9mm; font-weight: bold; color: #274e37 } .k { width: 60mm; font-weight: bold } .a { flex: 1 } .t { margin: 3pt 0 } .t td { border: .5pt solid #777; padding: 3pt 3pt; font-size: 8.4pt; height: 14pt } .h td { background: #274e37; color: #fff; font-weight: bold } .nw, .t .c { white-space: nowrap }",
        font="DejaVu Sans", pt=8.6, margin="13mm 15mm", lang="en-IE")


@sample("veiled-discharge-1", TWO_PAGES, "Layout: Singapore discharge summary from an electronic record, grey bars with numbers, history as bullets in telegram style, results of three days as unruled columns with flags before the number, medicines changed as a table, two pages.")
def telegram(d):
    r, p = d.r, "%d %b %Y"
    out = on(2026, r.choice([2, 5, 7]), r.randint(17, 27), p)
    came = stated(out.plus(-11).date, p)
    days = [Day(out.plus(-k).date, "%d/%m/%Y", "collected") for k in (11, 5, 1)]
    born, who = d.birth(1948, 1966), r.choice(["TAN BOON KIAT", "MUTHUSAMY s/o KANNAN", "LIM CHEE SENG"])
    nric, issuer = f"S{d.digits(7)}Z", "Pasir Timur General Hospital"
    age = years(born, out)
    d.source("discharge", issuer, out)
    d.patient(who, "male", born, age, NRIC=nric)
    m = lambda y, n: month(y, n, "%b %Y")
    d.fact("diagnoses", m(2017, 5), code="CLL", printed="CLL", stage="Rai II", status="new")
    d.fact("diagnoses", m(2025, 8), code="DLBCL", printed="Richter transformation to DLBCL", status="transformed")
    d.treat("chemotherapy", "FCR", "FCR", 1, (), m(2017, 6), m(2017, 12), 6, "CR")
    d.treat("targeted", None, "ibrutinib", 2, [("ibrutinib", "420 mg")], m(2020, 10), m(2023, 4), None, "PR", "atrial fibrillation")
    d.treat("targeted", "VenR", "VenR", 3, (), m(2023, 6), m(2025, 6), None, "CR")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 4, (), m(2025, 9), m(2025, 12), 4, "PD")
    d.treat("targeted", None, "pirtobrutinib", 5, [("pirtobrutinib", "200 mg")], Day(came.plus(3).date, p, "stated"))
    d.treat("cell-therapy", "lisocabtagene maraleucel", "lisocabtagene maraleucel", None, ["lisocabtagene maraleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.fact("genetics", target="TP53", method="ngs", result="detected")
    d.fact("genetics", target="del(17p)", method="fish", result="detected")
    d.told("ecog", "2", "", out)
    d.told("lvef", "55", "%")
    for name in ("atrial fibrillation", "type 2 diabetes mellitus", "hyperlipidaemia"):
        d.fact("comorbidities", name=name)
    pet = Day(out.plus(-7).date, p, "performed")
    suv = round(r.uniform(15, 25), 1)
    d.fact("imaging", pet, modality="PET-CT", suvMax=suv, deauville=5)
    h = House(low="L ", high="H ")
    base = tests(r, age, False)
    counts = (((1.2, 1.9), (18, 30)), ((2.2, 3.1), (34, 52)), ((3.2, 4.4), (58, 90)))
    plan = """Hb (g/dL) | hgb | 1 | g/dL | 13.6 | 16.6
        WBC (x10⁹/L) | wbc | 2 | x10⁹/L | 4 | 9.6
        Neutrophil abs (x10⁹/L) | neut_abs | 2 | x10⁹/L | 1.9 | 6.6
        Lymphocyte abs (x10⁹/L) | lymph_abs | 2 | x10⁹/L | 1.1 | 3.1
        Platelet (x10⁹/L) | plt | 0 | x10⁹/L | 150 | 360
        Sodium (mmol/L) | na | 0 | mmol/L | 135 | 145
        Potassium (mmol/L) | k | 1 | mmol/L | 3.5 | 5.3
        Creatinine (umol/L) | creat | 0 | umol/L | 65 | 125
        ALT (U/L) | alt | 0 | U/L | 7 | 36
        Bilirubin total (umol/L) | bili_total | 0 | umol/L | 5 | 30
        LDH (U/L) | ldh | 0 | U/L | 270 | 550
        Uric acid (umol/L) | urate | 0 | umol/L | 250 | 550
        CRP (mg/L) | crp | 1 | mg/L | .2 | 9.1"""
    values = []
    for w, pl in counts:
        v = again(r, base, age, False, wbc=w, rbc=(2.8, 3.3), plt=pl)
        s = si(v)
        v |= {k: s[k] for k in ("creat", "bili_total", "urate")}
        values.append(v)
    grid = ""
    for trio in zip(*(read_plan(plan, v) for v in values)):
        shown = []
        for day, x in zip(days, trio):
            said, sign = bare(d, h, day, (x[0].split(" (")[0], *x[1:]))
            d.gold["observations"][-1] |= {"flag": {"printed": sign.strip()}} if sign else {}
            shown.append(f"{sign}{said}")
        grid += tr([raised(trio[0][0]), *shown], ["", "r", "r", "r"])
    for drug, dose, often in (("pirtobrutinib", "200 mg", "OM"), ("allopurinol", "300 mg", "OM"), ("apixaban", "2.5 mg", "BD"), ("metformin", "500 mg", "BD")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    d.never("medication", "stopped in hospital", text="atorvastatin")
    d.never("treatment", "thought of and not given", text="Epcoritamab")
    d.never("observation", "capillary glucose", code="glucose", text="14.2")
    d.never("observation", "fever", text="38.9")
    d.never("imaging", "a nodule of the thyroid", text="3.1")
    bar = lambda n, t: f"<div class='bar'>{n}. {t}</div>"
    med = lambda *x: tr(list(x), ["", "", "", ""])
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br>INPATIENT DISCHARGE SUMMARY</td><td class="r">{barcode(r, 34, 8)}<br>{nric}</td></tr></table>
<table class="id"><tr><td>Name</td><td><b>{who}</b></td><td>Sex / Age</td><td>M / {age} y (DOB {born:%d %b %Y})</td></tr><tr><td>Admitted</td><td>{came}</td><td>Discharged</td><td><b>{out}</b></td></tr><tr><td>Department</td><td>Haematology, Ward 48</td><td>Consultant</td><td>A/Prof Goh Wei Lun</td></tr></table>
{bar(1, "DIAGNOSES")}<ul><li>CLL, Rai II, {m(2017, 5)}; del(17p) by FISH and TP53 mutation by NGS</li><li>Richter transformation to DLBCL, biopsy of left neck node {m(2025, 8)}</li><li>Neutropenic sepsis, this admission</li><li>Comorbidities: atrial fibrillation; type 2 diabetes mellitus; hyperlipidaemia</li></ul>
{bar(2, "ONCOLOGICAL HISTORY")}<ul><li>L1 FCR x6, {m(2017, 6)} - {m(2017, 12)}: CR</li><li>L2 ibrutinib 420 mg, {m(2020, 10)} - {m(2023, 4)}: PR, stopped for atrial fibrillation</li><li>L3 VenR, {m(2023, 6)} - {m(2025, 6)}: CR</li><li>L4 R-CHOP x4 for Richter, {m(2025, 9)} - {m(2025, 12)}: PD</li><li>L5 pirtobrutinib 200 mg, started {came.plus(3)} this admission</li><li>No previous CAR-T. Plan: lisocabtagene maraleucel overseas; Epcoritamab discussed, family declined</li></ul>
{bar(3, "COURSE IN HOSPITAL")}<p>Presented with fever 38.9 °C and hypotension. Blood cultures: E. coli, sensitive to ceftriaxone; 10 days of antibiotics. Capillary glucose up to 14.2 mmol/L on steroids, settled. Transfused 2 PCT and 4 units of platelets.</p>
<p>PET-CT {pet}: bulky cervical and retroperitoneal nodes, SUVmax {suv}, Deauville 5. Incidental thyroid nodule, SUVmax 3.1, for ultrasound. TTE: LVEF 55%. ECOG 2 at discharge.</p>
{bar(4, "INVESTIGATIONS")}<table class="t"><tr class="h"><td></td>{"".join(f"<td class='r'>{x}</td>" for x in days)}</tr>{grid}</table><p class="s">L / H against the intervals of the laboratory.</p>
<div style="page-break-before:always"></div><p class="s r">{who} &nbsp; {nric} &nbsp; page 2 of 2</p>
{bar(5, "MEDICATIONS")}<table class="t2"><tr class="h"><td>Medication</td><td>Dose</td><td>Frequency</td><td>Status</td></tr>{med("pirtobrutinib", "200 mg", "OM", "New")}{med("allopurinol", "300 mg", "OM", "New")}{med("apixaban", "2.5 mg", "BD", "Dose reduced, hold if platelets fall")}{med("metformin", "500 mg", "BD", "Unchanged")}{med("atorvastatin", "20 mg", "ON", "STOPPED")}</table>
{bar(6, "FOLLOW UP")}<ul><li>Haematology clinic in 1 week with full blood count</li><li>Letter for the overseas centre given to the son</li><li>Endocrine clinic for the thyroid nodule</li></ul>
<p style="margin-top:20pt">Prepared by: Dr Nur Aisyah bte Rahmat, MCR 00055Z &nbsp;&nbsp; Endorsed by: A/Prof Goh Wei Lun, {out} 13:20</p>
<p class="s" style="margin-top:6pt">This is a computer generated document. No signature is required. Confidential: for the patient and the treating doctors.</p>""",
        css=".hd { border-bottom: 1.6pt solid #555 } .id { font-size: 9pt; margin: 4pt 0 } .id td { border: .4pt solid #999; padding: 2pt 5pt } .bar { background: #d9d9d9; font-weight: bold; padding: 2pt 5pt; margin: 8pt 0 3pt } ul { margin: 2pt 0; padding-left: 16pt } li { margin-top: 2.5pt } p { margin-top: 4pt } .t { width: 78% } .t td { padding: 1.4pt 6pt } .t2 td { border: .4pt solid #999; padding: 2pt 5pt } .h td { font-weight: bold }",
        font="Liberation Sans", pt=9.8, margin="14mm 17mm", lang="en-SG")
