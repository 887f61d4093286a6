"""Imaging, marrow, genetics, virology and coagulation."""
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from registry import sample


@sample("petct-response-legend", "good poor fax", """
Layout: PET-CT report with capital headings and a small printed Deauville legend in a box.
Hard: the legend names every score; an earlier score stands under COMPARISON; glucose, dose and uptake time in TECHNIQUE; liver and mediastinal SUV are references.
Never: legend lines; preparation glucose; SUV of liver or blood pool; the nodule as lymphoma.
""")
def petct(d):
    r = d.r
    done = d.collected("%d/%m/%Y", role="performed")
    before = done.plus(-r.randint(80, 100))
    born, who = d.birth(1965, 2003), r.choice(["Florentina Whitlock", "Perdita Amankwah", "Saoirse Delacroix-Munro"])
    no, issuer = f"PET{d.digits(6)}", "Three Rivers PET Imaging"
    d.source("imaging.petct", issuer, done.plus(1, "reported"))
    d.patient(who, "female", born, ExamNo=no)
    d.fact("diagnoses", code="FL", printed="Follicular lymphoma")
    now, suv, old = r.choice([2, 3]), f"{r.uniform(1.9, 2.6):.1f}", f"{r.uniform(9, 17):.1f}"
    d.fact("imaging", done, modality="PET-CT", deauville=now, suvMax=float(suv), conclusion="Complete metabolic response")
    d.fact("imaging", before, modality="PET-CT", deauville=5, suvMax=float(old))
    d.fact("responses", done, category="CR", criteria="Lugano", modality="PET-CT")
    d.treat("chemotherapy", "R-CHOP", None, None, (), None, None, 6)
    glucose, liver, pool = f"{r.uniform(4.8, 7):.1f}", f"{r.uniform(2.8, 3.4):.1f}", f"{r.uniform(1.4, 1.8):.1f}"
    d.never("observation", "measured before the injection", code="glucose", text=glucose)
    d.never("imaging", "reference organ", text=f"SUV {liver}")
    d.never("imaging", "reference organ", text=f"SUV {pool}")
    for k in (1, 4, 5):
        d.never("imaging", "a line of the legend", text=f"Deauville {k} on {done.date}")
    d.html = page(f"""
<p class="b" style="font-size:14pt">{issuer}</p><p class="s">Mill Lane Campus · booking 0000 555 0148</p>
<table style="margin:8pt 0;border-top:.8pt solid #000;border-bottom:.8pt solid #000"><tr><td>{who}</td><td>born {born:%d/%m/%Y}</td><td>F</td><td>{no}</td></tr><tr><td colspan=2>18F-FDG PET-CT, skull base to mid-thigh</td><td colspan=2>Performed {done}</td></tr></table>
<p class="h">CLINICAL DETAILS</p><p>Follicular lymphoma, assessment after 6 cycles of R-CHOP.</p>
<p class="h">TECHNIQUE</p><p>Blood glucose {glucose} mmol/L. {r.randint(240, 310)} MBq F-18 FDG intravenously, uptake time {r.randint(58, 66)} minutes. Low-dose CT without contrast.</p>
<p class="h">COMPARISON</p><p>PET-CT of {before}: Deauville 5, highest SUVmax {old} in the mesentery.</p>
<p class="h">FINDINGS</p><p>Mediastinal blood pool SUV {pool}, liver SUV {liver}. The formerly avid mesenteric and iliac nodes have shrunk; the remaining mesenteric tissue of 14 mm shows uptake with an SUVmax of {suv}. No uptake above the diaphragm. Spleen not enlarged, {raised('no focal lesion')}. A 4 mm nodule in the right lower lobe is too small to characterise; suggest review on the next CT. Uptake in the shoulders is degenerative.</p>
<p class="h">IMPRESSION</p><p>Complete metabolic response, Deauville {now}. Lung nodule as described.</p>
<table class="leg" style="width:64%;margin-top:16pt"><tr><td colspan=2 class="b">Five-point scale (Lugano)</td></tr><tr><td>1</td><td>no uptake above background</td></tr><tr><td>2</td><td>uptake ≤ mediastinum</td></tr><tr><td>3</td><td>uptake &gt; mediastinum but ≤ liver</td></tr><tr><td>4</td><td>uptake moderately &gt; liver</td></tr><tr><td>5</td><td>uptake markedly &gt; liver and/or new lesions</td></tr></table>
<p style="margin-top:20pt">Reported {done.plus(1)} by Dr Lucasta Pemberton-Aziz, Consultant Radiologist</p>{scribble(r, 72, 140)}""",
        css=".h { font-weight: bold; margin-top: 9pt } .leg { border: .8pt solid #000 } .leg td { padding: 1pt 5pt; font-size: 8pt }", font="Liberation Sans", pt=10.5, footer='"Three Rivers PET Imaging – " counter(page) "/" counter(pages)')


@sample("petct-progression-columns", "poor photo", """
Layout: American PET/CT report in two newspaper columns.
Hard: reading order runs down the left column first; SUVmax values for seven lesions; "D5PS 5"; bidimensional sizes; "not significantly changed" for the spleen within a progression.
Never: lesion sizes as laboratory values; the old examination's SUV as the present one.
""")
def petct_columns(d):
    r = d.r
    done = d.collected("%m/%d/%Y", role="performed")
    before = done.plus(-r.randint(90, 140))
    born, who = d.birth(1950, 1990), r.choice(["Thelonious Barragan", "Ignatius Copperfield", "Rafferty Nakamura-Hale"])
    no, issuer = d.digits(8), "Silver Mesa Nuclear Medicine"
    d.source("imaging.petct", issuer, done.plus(0, "reported"))
    d.patient(who, "male", born, MRN=no)
    d.fact("diagnoses", code="MCL", printed="Mantle cell lymphoma")
    top, was = f"{r.uniform(14, 26):.1f}", f"{r.uniform(5, 8):.1f}"
    d.fact("imaging", done, modality="PET-CT", deauville=5, suvMax=float(top), conclusion="Progressive disease with new lesions in the neck and bone")
    d.fact("responses", done, category="PD", criteria="Lugano", modality="PET-CT")
    d.never("imaging", "SUV of the previous examination", text=f"SUVmax {was} on {done.date}")
    d.never("response", "concerns the spleen only", code="SD")
    small = [f"{r.uniform(4, 12):.1f}" for _ in range(4)]
    d.html = page(f"""
<p class="b" style="font-size:13pt">{issuer.upper()}</p><p class="s">Silver Mesa Nuclear Medicine · (000) 555-0157</p>
<p style="margin:6pt 0">NAME: {who} &nbsp; DOB: {born:%m/%d/%Y} &nbsp; SEX: M &nbsp; MRN: {no} &nbsp; EXAM DATE: {done}</p><hr>
<div class="two"><p><b>EXAM:</b> PET/CT skull base to thigh, restaging.</p><p><b>HISTORY:</b> Mantle cell lymphoma on BTK inhibitor, rising lymphocytes.</p><p><b>COMPARISON:</b> {before}.</p>
<p><b>TECHNIQUE:</b> {r.uniform(9, 12):.1f} mCi FDG, scan at {r.randint(58, 70)} minutes, fingerstick glucose {r.randint(84, 118)} mg/dL.</p>
<p><b>FINDINGS:</b></p><p><i>Neck:</i> New bilateral level II–III nodes; right level II node 2.4 x 1.9 cm, SUVmax {small[0]}.</p><p><i>Chest:</i> Left axillary node 3.8 x 2.6 cm, SUVmax {top}, previously {was}. No effusion. Physiologic myocardial uptake.</p>
<p><i>Abdomen and pelvis:</i> Mesenteric conglomerate 7.1 x 4.4 cm, SUVmax {small[1]}. Retroperitoneal nodes, SUVmax up to {small[2]}. Spleen 14.2 cm, not significantly changed. Liver without focal uptake.</p><p><i>Skeleton:</i> New lytic lesion of L3, SUVmax {small[3]}.</p>
<p><b>IMPRESSION:</b></p><p>1. Progressive disease with new lesions in the neck and bone; D5PS 5.</p><p>2. The left axillary node has the highest uptake (SUVmax {top}) and is accessible for biopsy.</p><p>3. Stable splenomegaly.</p><p style="margin-top:14pt">Signed: Octavia Brightmoor, MD, {done}</p></div>""",
        css=".two { column-count: 2; column-gap: 8mm; column-rule: .5pt solid #888 } .two p { margin-bottom: 5pt } hr { border: 0; border-top: .8pt solid #000 }", size="Letter", font="Liberation Serif", pt=11, footer='"page " counter(page) " of " counter(pages)')


@sample("marrow-report", "good fax photo", """
Layout: bone marrow report: peripheral blood line, two-column aspirate differential, trephine, immunohistochemistry, conclusion.
Hard: marrow percentages have the names of blood cells; blasts are below and plasma cells above a limit; IHC with + and – signs; "cellularity 60%".
Never: marrow lymphocytes or neutrophils as blood counts; cellularity or the cell count as results; the thresholds in the comment.
""")
def marrow(d):
    r = d.r
    drawn = d.collected("%d.%m.%Y")
    born, who = d.birth(1945, 1975), r.choice(["Hildegard Osei-Tutu", "Rosalba Winterbourne", "Apollonia Kravitz"])
    no, issuer = f"BM{drawn.date:%y}/{d.digits(4)}", "Institute of Haematopathology Greifenfels"
    d.source("marrow", issuer, drawn.plus(3, "reported"))
    d.patient(who, "female", born, CaseNo=no)
    d.fact("diagnoses", drawn, code="DLBCL", printed="diffuse large B-cell lymphoma")
    hb, wbc, plt = f"{r.uniform(8.1, 10.4):.1f}", f"{r.uniform(2.5, 4.8):.1f}", str(r.randint(48, 120))
    for c, v, u in (("hgb", hb, "g/dL"), ("wbc", wbc, "10⁹/L"), ("plt", plt, "10⁹/L")):
        d.told(c, v, u, drawn)
    diff = {"Blasts": r.randint(1, 3), "Promyelocytes": r.randint(2, 5), "Myelocytes": r.randint(7, 12), "Metamyelocytes": r.randint(8, 12), "Band and segmented forms": r.randint(16, 22), "Eosinophils": r.randint(1, 4), "Monocytes": r.randint(1, 3), "Plasma cells": r.randint(1, 3), "Erythroblasts": r.randint(18, 25)}
    diff["Lymphoid cells"] = 100 - sum(diff.values())
    d.observation("bm_blast_pct", "Blasts", str(diff["Blasts"]), "%", drawn, specimen="bone marrow aspirate")
    d.observation("bm_pc_pct", "Plasma cells", str(diff["Plasma cells"]), "%", drawn, specimen="bone marrow aspirate")
    ki = str(r.choice([60, 70, 80]))
    sp, pop = "bone marrow trephine", "lymphoma cells"
    for m in ("CD20", "CD79a", "PAX5", "BCL2", "MUM1"):
        d.marker(m, "positive", None, None, pop, sp, drawn, "ihc")
    for m in ("CD10", "CD5", "cyclin D1", "TdT"):
        d.marker(m, "negative", None, None, pop, sp, drawn, "ihc")
    d.marker("BCL6", "partial", None, None, pop, sp, drawn, "ihc")
    d.marker("Ki-67", "positive", ki, None, pop, sp, drawn, "ihc")
    d.never("observation", "marrow differential, not blood", code="lymph_pct")
    d.never("observation", "marrow differential, not blood", code="mono_pct")
    d.never("observation", "marrow differential, not blood", code="eos_pct")
    d.never("observation", "threshold in the comment", code="bm_blast_pct", text="5")
    items = list(diff.items())
    rows = "".join("<tr>" + "".join(f"<td>{n}</td><td class='r'>{v}&nbsp;%</td>" for n, v in items[k:k + 2]) + "</tr>" for k in range(0, 10, 2))
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt">{issuer}</b><br><span class="s">Kirchweg 8 · telephone 555 0149 · findings@example.invalid</span></td></tr></table>
<table style="margin:6pt 0;border:.6pt solid #000"><tr><td>{who}, female, * {born:%d.%m.%Y}</td><td>Case {no}</td></tr><tr><td>Aspirate and trephine, posterior iliac crest, taken {drawn}</td><td>Report of {drawn.plus(3)}</td></tr></table>
<p><b>Clinical question:</b> infiltration by diffuse large B-cell lymphoma?</p>
<p class="h">Peripheral blood</p><p>Hb {hb} g/dL, leucocytes {wbc} {raised('10⁹/L')}, platelets {plt} {raised('10⁹/L')}. No blasts in the film.</p>
<p class="h">Aspirate (300 nucleated cells)</p><p>Particles present, cellularity adequate. M:E ratio 2.1.</p><table class="df">{rows}</table>
<p class="h">Trephine</p><p>Length 18 mm, nine marrow spaces. Cellularity 60 %. Paratrabecular and interstitial infiltrates of large B cells occupying about a third of the section. Reticulin grade MF-1. Iron stores increased.</p>
<p class="h">Immunohistochemistry</p><p>Lymphoma cells: CD20+, CD79a+, PAX5+, BCL2+, MUM1+, BCL6 (partly +); CD10–, CD5–, cyclin D1–, TdT–. Ki-67 {ki} %.</p>
<p class="h">Conclusion</p><p>Infiltration by diffuse large B-cell lymphoma of non-germinal-centre type. No increase of myeloid blasts (below 5 %).</p>
<p style="margin-top:8pt">Cytogenetics: see separate report. Flow cytometry: not requested.</p>
<p style="margin-top:22pt">Prof. Dr. Leocadia Brinkhaus-Diop</p>{scribble(r, 20, 139)}{stamp('EINGANG' + chr(10) + 'received', 136, 46, 8, '#333', 9)}""",
        css=".h { font-weight: bold; margin-top: 9pt } .df { width: 76%; margin-top: 3pt } .df td { border-bottom: .4pt dotted #666 } .df td:nth-child(3) { padding-left: 24pt }", font="Noto Serif", pt=9.5, footer='"Greifenfels ' + no + ' · " counter(page) " of " counter(pages)')


@sample("fish-karyotype-myeloma", "fax photo", """
Layout: cytogenetics report: a FISH table with probe, cells scored, abnormal cells and cut-off, then karyotype and comment.
Hard: percent of cells beside the cut-off percent; "normal" rows; ISCN strings; a probe that failed.
Never: cut-offs as results; t(14;20), which failed; risk classes as diagnoses.
""")
def fish(d):
    r = d.r
    drawn = d.collected("%d-%m-%Y")
    born, who = d.birth(1948, 1970), r.choice(["Gwendolyn Sarpong", "Eleni Maxwell-Duarte", "Ottoline Fairweather"])
    no, issuer = f"CG-{d.digits(5)}", "Larkfield Genetics Laboratory"
    d.source("genetics", issuer, drawn.plus(9, "reported"))
    d.patient(who, "female", born, LabNo=no)
    d.fact("diagnoses", code="MM", printed="Plasma cell myeloma")
    rows = ""
    for probe, target, n, cut in (("TP53 / CEP17", "del(17p)", r.randint(98, 176), 10), ("CKS1B / CDKN2C", "gain(1q)", r.randint(60, 150), 8), ("FGFR3 / IGH", "t(4;14)", 0, 3), ("CCND1 / IGH", "t(11;14)", 0, 3), ("MAF / IGH", "t(14;16)", 0, 3)):
        pc = f"{n / 2:.1f}" if n else None
        d.fact("genetics", drawn, target=target, method="fish", result="detected" if n else "not-detected", percent={"printed": pc} if n else None)
        rows += tr([probe, target, "200", f"{pc} %" if n else "0", f"{cut} %", "ABNORMAL" if n else "normal"], ["", "", "r", "r", "r"])
        d.never("genetics", "cut-off", text=f"{target} {cut} %")
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="not-detected", iscn="46,XX[20]")
    d.never("genetics", "hybridisation failed", text="t(14;20)")
    d.html = page(f"""
<p class="b" style="font-size:14pt">{issuer}</p><p class="s">Cancer cytogenetics · 0000 555 0133</p>
<table style="margin:8pt 0"><tr><td>Patient: {who} (F)</td><td>Date of birth: {born:%d-%m-%Y}</td><td>{no}</td></tr><tr><td>Bone marrow, CD138-selected cells</td><td>Sampled: {drawn}</td><td>Reported: {drawn.plus(9)}</td></tr></table>
<p>Referral: Plasma cell myeloma, third relapse.</p>
<p class="b" style="margin:10pt 0 4pt">Interphase FISH</p><table class="g"><tr><th>Probe</th><th>Target</th><th>Cells</th><th>Abnormal</th><th>Cut-off</th><th>Result</th></tr>{rows}<tr><td>MAFB / IGH</td><td>t(14;20)</td><td colspan=3 class="c">hybridisation failed</td><td>no result</td></tr></table>
<p class="b" style="margin:10pt 0 4pt">Karyotype</p><p>46,XX[20] – normal female karyotype; plasma cells may not have divided in culture.</p>
<p class="b" style="margin:10pt 0 4pt">Comment</p><p>Deletion of TP53 and gain of 1q define high-risk disease in most classifications.</p>
<p style="margin-top:24pt">Dr Benedikta Morrow-Achebe, Registered Clinical Scientist</p>{scribble(r, 45, 132)}""",
        css=".g th { background: #37474f; color: #fff } .g td, .g th { border: .6pt solid #37474f; padding: 3pt 5pt }", font="Carlito", pt=11, footer='"' + issuer + ' page " counter(page) "/" counter(pages)')


@sample("virology-index-column", "poor fax", """
Layout: serology table with an index column (S/CO) beside the qualitative result, and a PCR row.
Hard: index numbers are no concentrations; "Non-reactive" against "Reactive"; anti-HBs has a real number; HBV DNA is "<20 IU/mL"; one test was not done.
Never: the index as a value; HBsAg read as haemoglobin; HIV window note.
""")
def virology(d):
    r = d.r
    drawn = d.collected("%d %b %Y")
    born, who = d.birth(), r.choice(["Balthazar Nwachukwu", "Ephraim Castellan", "Quincy Lundgren"])
    no, issuer = f"VI{d.digits(6)}", "Pinewater Transfusion and Virology Laboratory"
    d.source("lab.virology", issuer, drawn.plus(1, "reported"))
    d.patient(who, "male", born, LabNo=no)
    rows = ""
    for name, code, text, word in (("HBsAg", "hbsag", "negative", "Non-reactive"), ("Hepatitis B core antibody (total)", "antihbc", "positive", "Reactive"), ("HCV antibody", "antihcv", "negative", "Non-reactive"), ("HIV 1/2 antigen and antibody", "hiv", "negative", "Non-reactive"), ("CMV IgG", "cmv_igg", "positive", "Reactive"), ("CMV IgM", "cmv_igm", "indeterminate", "Equivocal"), ("EBV VCA IgG", "ebv_vca_igg", "positive", "Reactive"), ("Syphilis antibody", "syphilis_trep", "negative", "Non-reactive")):
        index = f"{r.uniform(.05, .4):.2f}" if text == "negative" else f"{r.uniform(.92, 1.08):.2f}" if text == "indeterminate" else f"{r.uniform(4, 12):.2f}"
        d.observation(code, name, word, "", drawn, text=text)
        d.never("observation", "signal to cut-off index", code=code, text=index)
        rows += tr([name, index, f"<b>{word}</b>" if text != "negative" else word, ""], ["", "c"])
    x = str(r.randint(24, 380))
    d.observation("antihbs", "Hepatitis B surface antibody", x, "mIU/mL", drawn)
    d.observation("hbv_dna", "HBV DNA (PCR)", "<20", "IU/mL", drawn, comparator="<")
    rows += tr(["Hepatitis B surface antibody", "", x, "mIU/mL"], ["", "c"]) + tr(["HBV DNA (PCR)", "", esc("<20"), "IU/mL"]) + tr(["HCV RNA (PCR)", "", "not performed", ""])
    d.observation("hcv_rna", "HCV RNA (PCR)", "not performed", "", drawn, text="not-tested")
    d.never("observation", "HBsAg is no haemoglobin", code="hgb")
    d.html = page(f"""
<p class="b c" style="font-size:13pt">{issuer}</p><p class="c s">Block C · 555 0121 · samples until 16:00</p>
<table style="margin:10pt 0"><tr><td>{who}</td><td>M, {born:%d %b %Y}</td><td>{no}</td></tr><tr><td>Serum and plasma</td><td>Collected {drawn}</td><td>Reported {drawn.plus(1)}</td></tr></table>
<table class="g"><tr><th>Test</th><th class="c">Index (S/CO)</th><th>Result</th><th>Unit</th></tr>{rows}</table>
<p class="s" style="margin-top:8pt">Index below 1.00 non-reactive, from 0.90 to 1.10 equivocal for IgM. A non-reactive HIV test does not exclude infection within the last 6 weeks. Core antibody may be passively acquired after immunoglobulin.</p>
<p style="margin-top:24pt">Dr Seraphina Holloway-Mbeki</p>{stamp('VIROLOGY' + chr(10) + 'checked', 118, 96, -12, '#0a6', 10)}""",
        css=".g td { border-bottom: .5pt solid #777; padding: 3.2pt 4pt } .g th { border-bottom: 1.2pt solid #000; font-weight: bold }", font="DejaVu Sans", pt=9, footer='"page " counter(page) " of " counter(pages)')


@sample("coagulation-control-column", "good photo", """
Layout: coagulation report with PATIENT and CONTROL columns beside each other.
Hard: the control has its own seconds; INR without unit; fibrinogen in mg/dL with a g/L remark; D-dimer in FEU with a comparator.
Never: control values; ISI; the fibrinogen conversion.
""")
def coagulation(d):
    r, h = d.r, House(between="-")
    drawn = d.collected("%d/%m/%Y")
    age, who = r.randint(24, 70), r.choice(["Ms. Parveen Dastidar", "Ms. Ruth Kalinga", "Ms. Noreen Subramani"])
    no, issuer = d.digits(10), "Coastline Haemostasis Laboratory"
    d.source("lab.coagulation", issuer, drawn.plus(0, "reported"))
    d.patient(who.removeprefix("Ms. "), "female", age=age, BillNo=no)
    rows = ""
    for n, c, x, p, u, lo, hi, ctl, k in (("Prothrombin time", "pt", r.uniform(12.4, 18), 1, "sec", 10.5, 13.5, "12.1", {}), ("INR", "inr", r.uniform(1, 1.6), 2, "", .85, 1.15, "", {}), ("APTT", "aptt", r.uniform(30.5, 46), 1, "sec", 25, 35, "29.8", {}), ("Fibrinogen (Clauss)", "fibrinogen", r.uniform(140, 520), 0, "mg/dL", 200, 400, "", {}), ("D-dimer", "ddimer", .19, 2, "mg/L FEU", None, .5, "", {"comparator": "<"})):
        q = d.row(h, drawn, c, n, x, p, u, lo, hi, **k)
        rows += tr([n, f"<b>{esc(q.value)}</b>", q.flag, ctl, u, esc(q.range)], ["", "r", "c", "r"])
        if ctl:
            d.never("observation", "the control plasma", code=c, text=ctl)
    d.never("observation", "international sensitivity index", text="1.03")
    d.html = page(f"""
<p style="font:bold 15pt 'Noto Sans'">{issuer}</p><hr><p>Patient : <b>{who}</b> &nbsp; Age/Sex : {age} Y / F &nbsp; Bill No : {no}</p><p>Collected : {drawn} 10:05 &nbsp; Reported : {drawn} 13:40 &nbsp; Sample : citrated plasma</p><hr>
<table class="g"><tr><th>TEST</th><th class="r">PATIENT</th><th></th><th class="r">CONTROL</th><th>UNIT</th><th>REFERENCE</th></tr>{rows}</table>
<p class="s" style="margin-top:8pt">ISI of the reagent 1.03. Fibrinogen: divide by 100 for g/L. Method: optical clot detection.</p><p style="margin-top:22pt">Dr. Lakshmipriya Fernandes-Rao, MD (Path)</p>{scribble(r, 20, 78)}""",
        css=".g td { padding: 4pt } .g th { font-weight: bold; border-bottom: 1pt dashed #000 } hr { border: 0; border-top: 1pt dashed #000; margin: 5pt 0 }", font="Noto Sans", pt=9.5, footer='"End of report · page " counter(page)')
