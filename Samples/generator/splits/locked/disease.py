"""Locked split: flow cytometry, marrow, PET-CT and genetics in English."""
from dates import Day, years
from layout import barcode, esc, matrix_code, page, scribble, tr
from patients import CYTOPENIC, blood
from registry import ALL, TWO_PAGES, sample


@sample("locked-flow-1", ALL, "Layout: American referral laboratory, antigens in three lists of sign, strength and per cent abreast, populations of the sample as a line, comment and antibodies tested below.")
def leukemia(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1958, 1999), r.choice(["MCALLISTER, BRIGID", "OROZCO, YESENIA", "BLANCHARD, CELESTE"])
    no, issuer = f"FC26-{d.digits(6)}", "Ironwood Hematopathology Associates"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"))
    d.patient(who, "female", born, Accession=no)
    blasts, viable, lymph = r.randint(44, 78), r.randint(88, 97), r.randint(6, 11)
    share = lambda low, high: str(r.randint(low, high))
    lists = (("B-lineage", [("CD19", "CD19", "Positive", "Moderate", "positive", share(92, 98)), ("CD20", "CD20", "Partial", "Dim", "partial", share(24, 41)), ("CD22", "CD22", "Positive", "Dim", "positive", share(71, 89)), ("cCD79a", "CD79a", "Positive", "Moderate", "positive", share(88, 96)), ("CD10", "CD10", "Positive", "Bright", "positive", share(93, 99)), ("sKappa", "kappa", "Negative", "", "negative", ""), ("sLambda", "lambda", "Negative", "", "negative", "")]),
             ("Immaturity / other", [("CD34", "CD34", "Positive", "Moderate", "positive", share(76, 94)), ("nTdT", "TdT", "Positive", "Moderate", "positive", share(80, 95)), ("CD45", "CD45", "Positive", "Dim", "positive", share(96, 99)), ("CD38", "CD38", "Positive", "Moderate", "positive", share(83, 97)), ("HLA-DR", "HLA-DR", "Positive", "Bright", "positive", share(96, 99)), ("CD58", None, "Positive", "Bright", "positive", share(90, 98)), ("CD123", "CD123", "Partial", "Dim", "partial", share(31, 55))]),
             ("T / myeloid", [("cCD3", "CD3", "Negative", "", "negative", "<1"), ("CD7", "CD7", "Negative", "", "negative", "<1"), ("CD5", "CD5", "Negative", "", "negative", "2"), ("CD13", "CD13", "Negative", "", "negative", "3"), ("CD33", "CD33", "Negative", "", "negative", "4"), ("CD117", "CD117", "Negative", "", "negative", "1"), ("cMPO", "MPO", "Negative", "", "negative", "<1")]))
    grids = ""
    for title, antigens in lists:
        rows = ""
        for name, marker, word, strength, status, pc in antigens:
            if marker:
                d.marker(marker, status, pc or None, strength.lower() or None, "blasts", "bone marrow", drawn)
            rows += tr([f"<b>{name}</b>", word, strength, f"{esc(pc)}%" if pc else "N/A"], ["", "", "", "r"])
        grids += f"<div><p class='gh'>{title}</p><table class='t'><tr class='h'><td>Antigen</td><td>Result</td><td>Intensity</td><td class='r'>% Blasts</td></tr>{rows}</table></div>"
    d.told("bm_blast_pct", str(blasts), "%", drawn, specimen="bone marrow")
    d.fact("diagnoses", drawn, code="B-ALL", printed="B lymphoblastic leukemia", status="relapsed")
    d.never("observation", "viability of the sample", text=str(viable))
    d.never("observation", "cells of the sample, not of the blood", code="lymph_pct", text=str(lymph))
    d.never("marker", "normal precursors", code="CD19", text="0.4")
    d.never("treatment", "named for the loss of the antigen", text="blinatumomab")
    d.never("observation", "cut-off of the laboratory", text="20%")
    rest = 100 - blasts - lymph
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt;color:#6b3a1e">Ironwood</b> <b>Hematopathology Associates</b><br><span class="s">5550 Mesa Verde Pkwy, Tucumcari Springs, NM 00000 · CLIA 32D0000555 · CAP 0000555</span></td><td class="r">{barcode(r, 36, 9)}<br><b>{no}</b></td></tr></table>
<p class="bar">FLOW CYTOMETRY REPORT &nbsp; (Leukemia/Lymphoma Evaluation)</p>
<table class="id"><tr><td>Patient: <b>{who}</b><br>DOB: {born:%m/%d/%Y} &nbsp; Sex: F</td><td>Collected: {drawn}<br>Received: {drawn.plus(1)} 06:20</td><td>Reported: {drawn.plus(1)} 15:48<br>Ordering: F. Castellanos, MD</td><td>Body site: Bone marrow<br>Client: St. Casilda Cancer Ctr</td></tr></table>
<p class="q">DIAGNOSIS</p><p><b>Bone marrow aspirate: Relapsed B lymphoblastic leukemia; blasts {blasts}% of total events. CD19 retained.</b></p>
<p class="q">POPULATIONS (% of total viable events)</p><p>Blasts {blasts} &nbsp;|&nbsp; Lymphocytes {lymph} &nbsp;|&nbsp; Granulocytes {rest - 5} &nbsp;|&nbsp; Monocytes 3 &nbsp;|&nbsp; Plasma cells &lt;1 &nbsp;|&nbsp; Erythroid 2 &nbsp;|&nbsp; Viability {viable}% (7-AAD)</p>
<p class="q">IMMUNOPHENOTYPE OF THE BLASTS</p><div class="three">{grids}</div>
<p class="q">COMMENT</p><p>Compared with the sample of diagnosis CD20 is weaker and CD19 is unchanged, as may be of interest before CD19-directed therapy; loss of CD19 is seen after blinatumomab. Hematogones are 0.4% of events and are CD19 positive. Antigens are called positive at 20% or more of the blasts. Correlation with morphology, cytogenetics and BCR::ABL1 is advised.</p>
<p class="q">ANTIBODIES TESTED (24)</p><p class="s">CD1a, CD2, CD3, cCD3, CD4, CD5, CD7, CD8, CD10, CD13, CD14, CD19, CD20, CD22, cCD79a, CD33, CD34, CD38, CD45, CD58, CD64, CD117, CD123, HLA-DR, cMPO, nTdT, kappa, lambda. Markers without a result above were used for gating.</p>
<p class="s" style="margin-top:5pt">This test was developed and its performance characteristics determined by Ironwood. It has not been cleared or approved by the FDA. CPT: 88184x1, 88185x23, 88189.</p>
<p style="margin-top:20pt"><b>Electronically signed: Evander Lightfoot, MD, Hematopathologist</b> &nbsp; {drawn.plus(1)} 15:48</p>""",
        css=".bar { background: #6b3a1e; color: #fff; font-weight: bold; padding: 3pt 6pt; margin: 4pt 0 } .id { font-size: 8.6pt } .id td { border: .5pt solid #999; padding: 2pt 4pt } .q { font-weight: bold; color: #6b3a1e; margin: 7pt 0 1pt } .three { display: flex; justify-content: space-between } .three > div { width: 32.3% } .gh { font-weight: bold; text-align: center; background: #f0e6de } .t td { border: .4pt solid #bbb; padding: 1.6pt 3pt; font-size: 8.2pt } .h td { font-weight: bold; font-size: 7.6pt }",
        size="Letter", font="Liberation Sans", pt=9.2, margin="11mm 14mm 13mm", footer='"' + no + '   ' + who + '   Page " counter(page) " of " counter(pages)')


@sample("locked-flow-2", ALL, "Layout: Indian immunophenotyping of myeloma, marker, clone, per cent and grade as a ruled table in groups, gating told above, photograph of dots between, impression last.")
def plasma(d):
    r = d.r
    drawn = d.collected("%d-%m-%Y")
    age, who = r.randint(48, 73), r.choice(["Shri RAMESHWAR DAYAL", "Shri BHASKAR HEGDE", "Shri NARAYAN SAWANT"])
    no, issuer = f"IPT/{d.digits(4)}/26", "Narmada Institute of Oncology, Department of Haematopathology"
    d.source("lab.flow", issuer, drawn.plus(2, "reported"))
    d.patient(who.removeprefix("Shri "), "male", age=age, LabNo=no)
    pc, events, live, normal = r.randint(11, 34), f"{r.randint(5, 9)},{d.digits(2)},000", r.randint(82, 96), round(r.uniform(.1, .6), 1)
    share = lambda low, high: f"{r.uniform(low, high):.1f}"
    rows = [("CD138", "CD138", share(88, 97), "3+", "positive", "bright"), ("CD38", "CD38", share(94, 99), "2+", "positive", "moderate"), ("CD45", "CD45", share(3, 9), "Neg", "negative", None), ("CD19", "CD19", share(.2, 1.4), "Neg", "negative", None), ("CD20", "CD20", share(14, 31), "1+", "partial", "dim"), ("CD56", "CD56", share(84, 96), "3+", "positive", "bright"), ("CD27", "CD27", share(4, 12), "Neg", "negative", None), ("CD81", "CD81", share(1, 6), "Neg", "negative", None), ("CD117", "CD117", share(61, 83), "2+", "positive", "moderate"), ("CD200", "CD200", share(70, 90), "2+", "positive", "moderate"), ("CD269 (BCMA)", "BCMA", share(86, 97), "2+", "positive", "moderate"), ("cyKappa", "kappa", share(.3, 1.5), "Neg", "negative", None), ("cyLambda", "lambda", share(95, 99), "3+", "positive", "bright")]
    clones = "MI15 HIT2 2D1 J3-119 2H7 N901 O323 JS-81 104D2 OX-104 19F2 TB28-2 1-155-2".split()
    body = ""
    for (name, marker, pct, grade, status, strength), clone in zip(rows, clones):
        d.marker(marker, status, pct, strength, "plasma cells", "bone marrow", drawn)
        body += tr([name, f"<span class='s'>{clone}</span>", pct, grade, {"positive": "Positive", "negative": "Negative", "partial": "Subset positive"}[status]], ["b", "", "r", "c", ""])
    d.told("bm_pc_pct", str(pc), "%", drawn, specimen="bone marrow")
    d.fact("diagnoses", drawn, code="MM", printed="plasma cell myeloma", status="relapsed")
    d.treat("chemotherapy", "PAD", "PAD")
    d.treat("autologous-transplant", "auto-sct", "ASCT")
    d.never("observation", "events and viability", text=f"{events}; {live}")
    d.never("observation", "normal plasma cells", code="bm_pc_pct", text=str(normal))
    d.never("treatment", "advice about the antigen", text="daratumumab")
    dots = "".join(f'<circle cx="{r.gauss(66, 7):.1f}" cy="{r.gauss(34, 6):.1f}" r=".8"/><circle cx="{r.gauss(28, 10):.1f}" cy="{r.gauss(70, 9):.1f}" r=".8" fill="#888"/>' for _ in range(90))
    plot = lambda x, y: f'<svg style="width:42mm;height:36mm" viewBox="0 0 110 104"><rect x="10" y="2" width="96" height="90" fill="none" stroke="#000" stroke-width=".8"/>{dots}<text x="40" y="102" font-size="8">{x}</text><text x="8" y="62" font-size="8" transform="rotate(-90 8 62)">{y}</text></svg>'
    d.html = page(f"""<table class="hd"><tr><td class="c"><b style="font-size:13.5pt">NARMADA INSTITUTE OF ONCOLOGY</b><br>Department of Haematopathology, Immunophenotyping Laboratory<br><span class="s">Jabalpur Ghat 000000 · NABL MC-0000 · Tel 0761-555-0102</span></td></tr></table>
<table class="id"><tr><td>Name : <b>{who}</b></td><td>Age/Sex : {age} Yrs / M</td><td>Lab No : <b>{no}</b></td></tr><tr><td>Sample : Bone marrow aspirate (EDTA)</td><td>Collected : {drawn}</td><td>Reported : {drawn.plus(2)}</td></tr><tr><td colspan=3>Clinical : K/c/o multiple myeloma, post PAD and ASCT, rising M band. ? relapse</td></tr></table>
<p class="c b u">FLOW CYTOMETRIC IMMUNOPHENOTYPING, PLASMA CELL PANEL (10 colour)</p>
<p>Events acquired {events}, viability {live}%. Plasma cells were gated on CD38/CD138 and light scatter and form <b>{pc}%</b> of nucleated cells. Normal plasma cells: {normal}% of nucleated cells. Per cent below are of the abnormal plasma cells.</p>
<div class="fx"><table class="t"><tr class="h"><td>Marker</td><td>Clone</td><td class="r">% positive</td><td class="c">Grade</td><td>Reading</td></tr>{body}</table><div>{plot("CD38", "CD138")}<br>{plot("cyLambda", "cyKappa")}</div></div>
<p class="s">Grade: Neg below 10%; 1+ dim; 2+ moderate; 3+ bright. A marker between 10% and 40% is read as subset.</p>
<p style="margin-top:7pt"><b><u>IMPRESSION</u> :</b> Clonal plasma cells with lambda restriction; features are those of relapsed plasma cell myeloma. BCMA is expressed. CD38 should be read with care in patients who have had daratumumab.</p>
<table style="margin-top:26pt"><tr><td><b>Dr. Vaishali Deshmukh</b><br>Senior Resident</td><td class="c"><b>Dr. Ashok Nambiar</b><br>Assoc. Professor</td><td class="r"><b>Dr. Prerna Chaudhuri</b><br>Professor &amp; Head</td></tr></table>{scribble(r, 2, 160, 28)}{scribble(r, 134, 160, 32)}""",
        css=".hd { border-bottom: 1.4pt double #000 } .id { margin: 4pt 0; border: .7pt solid #000 } .id td { padding: 1.5pt 4pt } .u { text-decoration: underline; margin: 6pt 0 } .fx { display: flex; margin: 6pt 0 } .t { width: 130mm } .t td { border: .6pt solid #000; padding: 2.2pt 6pt } .h td { font-weight: bold; background: #e6e6e6 }",
        font="Liberation Serif", pt=10.2, margin="12mm 16mm", lang="en-IN")


@sample("locked-marrow-1", TWO_PAGES, "Layout: American marrow report, diagnosis first, count of the blood as a run of pairs, differentials of aspirate and touch side by side, stains as sentences and a table, two pages.")
def marrow(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1944, 1970), r.choice(["HUTCHINGS, RODERICK", "NAKAMURA, ALVIN", "BEAUCHAMP, LUCIEN"])
    age, no, issuer = years(born, drawn), f"BM-26-{d.digits(5)}", "University Hospital of the Ozark Valley, Hematopathology"
    d.source("marrow", issuer, drawn.plus(3, "reported"))
    d.patient(who, "male", born, age, CaseNo=no)
    v = blood(r, **CYTOPENIC, wbc_decimals=1)
    counts = (("WBC", "wbc", 1, "K/uL"), ("RBC", "rbc", 2, "M/uL"), ("Hgb", "hgb", 1, "g/dL"), ("Hct", "hct", 1, "%"), ("MCV", "mcv", 1, "fL"), ("RDW", "rdw_cv", 1, "%"), ("Plt", "plt", 0, "K/uL"))
    run = ", ".join(f"{n} {d.told(c, f'{v[c]:.{p}f}', u, drawn, specimen=None)} {u}" for n, c, p, u in counts)
    pct = ", ".join(f"{n} {d.told(c, f'{v[c]:.1f}', '%', drawn)}%" for n, c in (("neutrophils", "neut_pct"), ("lymphocytes", "lymph_pct"), ("monocytes", "mono_pct"), ("eosinophils", "eos_pct"), ("basophils", "baso_pct")))
    asp = r.randint(28, 46)
    core = r.choice([50, 60, 70])
    cells = [("Blasts", 1), ("Promyelocytes", 2), ("Myelocytes", 8), ("Metamyelocytes", 7), ("Bands and neutrophils", 17), ("Eosinophils", 2), ("Monocytes", 2), ("Lymphocytes", 11), ("Plasma cells", asp)]
    cells.append(("Erythroid precursors", 100 - sum(n for _, n in cells)))
    table = "".join(tr([n, f"{x}", lim], ["", "r", "c s"]) for (n, x), lim in zip(cells, ("0-3", "2-8", "5-20", "7-25", "9-40", "0-4", "0-2", "5-24", "0-4", "14-38")))
    d.observation("bm_blast_pct", "Blasts", "1", "%", drawn, specimen="bone marrow aspirate")
    d.observation("bm_pc_pct", "Plasma cells", str(asp), "%", drawn, specimen="bone marrow aspirate")
    d.observation("bm_pc_pct", None, str(core), "%", drawn, specimen="bone marrow trephine")
    stain = lambda marker, status, pc=None: d.marker(marker, status, pc, None, "plasma cells", "bone marrow trephine", drawn, "ihc")
    for m in ("CD138", "MUM1", "kappa", "BCMA", "cyclin D1"):
        stain(m, "positive")
    for m in ("lambda", "CD20", "CD19"):
        stain(m, "negative")
    stain("CD56", "partial")
    ki = str(r.randint(8, 22))
    stain("Ki-67", "positive", ki)
    d.fact("diagnoses", drawn, code="MM", printed="Plasma cell myeloma", status="relapsed")
    d.fact("genetics", target="t(11;14)", method="fish", result="detected")
    d.never("observation", "cells of the marrow, not of the blood", code="lymph_pct", text="11")
    d.never("observation", "cells of the marrow, not of the blood", code="eos_pct", text="2")
    d.never("diagnosis", "the stain is negative", code="AL")
    d.never("observation", "cellularity and normal share", text="75%; 0-4")
    d.never("genetics", "sent out, no result yet", text="del(17p)")
    d.never("observation", "length of the core", text="1.8")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:13pt">{issuer.split(', ')[0]}</b><br>Department of Pathology, Hematopathology Section</td><td class="r"><b style="font-size:12pt">BONE MARROW REPORT</b><br>Case: {no}</td></tr></table>
<table class="id"><tr><td>Patient<br><b>{who}</b></td><td>MRN<br><b>{d.digits(8)}</b></td><td>DOB (Age)<br><b>{born:%m/%d/%Y} ({age})</b></td><td>Sex<br><b>M</b></td><td>Collected<br><b>{drawn}</b></td><td>Signed out<br><b>{drawn.plus(3)}</b></td></tr></table>
<p class="q">FINAL DIAGNOSIS</p><p class="in"><b>BONE MARROW, RIGHT POSTERIOR ILIAC CREST, ASPIRATE, CLOT SECTION AND CORE BIOPSY, AND PERIPHERAL BLOOD:<br>- RELAPSED PLASMA CELL MYELOMA, KAPPA RESTRICTED, INVOLVING {core}% OF MARROW CELLULARITY BY CD138 STAIN.<br>- HYPERCELLULAR MARROW (75%) WITH REDUCED TRILINEAGE HEMATOPOIESIS.<br>- CONGO RED NEGATIVE FOR AMYLOID.</b></p>
<p class="q">COMMENT</p><p class="in">The findings are those of relapse of the patient's known plasma cell myeloma (see BM-24-01187). FISH of the previous specimen was positive for t(11;14); FISH on enriched cells of this specimen, including del(17p), is pending and will be reported separately. The plasma cells are BCMA positive by immunohistochemistry.</p>
<p class="q">CLINICAL INFORMATION</p><p class="in">Plasma cell myeloma, rising free light chains.</p>
<p class="q">PERIPHERAL BLOOD ({drawn})</p><p class="in">{run}.<br>Automated differential: {pct}.<br>Red cells: normocytic with rouleaux. White cells: neutropenia without left shift; no circulating plasma cells seen. Platelets: decreased.</p>
<p class="q">IMMUNOHISTOCHEMISTRY (core biopsy, block B1)</p><p class="in">The plasma cells are positive for CD138, MUM1, kappa, BCMA and cyclin D1, show partial expression of CD56, and are negative for lambda, CD20 and CD19. Ki-67 labels {ki}% of plasma cells. Controls stained appropriately.</p>
<div style="page-break-before:always"></div>
<p class="q">ASPIRATE SMEAR, DIFFERENTIAL OF 500 CELLS</p><table class="t"><tr class="h"><td>Cell</td><td class="r">Aspirate, %</td><td class="c">Normal, %</td></tr>{table}</table>
<p class="in">Myeloid to erythroid ratio about 3:1. Plasma cells are enlarged, some binucleate, in sheets. Maturation of the other lines is complete. Iron stain of the aspirate: storage iron present, no ring sideroblasts.</p>
<p class="q">CORE BIOPSY AND CLOT</p><p class="in">Adequate core, 1.8 cm. Cellularity 75%. Interstitial and nodular plasma cells. Reticulin MF-1. No granulomas.</p>
<p class="q">GROSS DESCRIPTION</p><p class="in">A: clot, 1.1 x 0.9 x 0.4 cm, in B-Plus, all in A1. B: core, tan-red, 1.8 x 0.2 cm, decalcified, all in B1. C: 6 aspirate smears, 2 touch imprints.</p>
<p class="s" style="margin-top:14pt">The immunohistochemical tests were developed and their performance characteristics determined by this laboratory. They have not been cleared by the FDA. The attending pathologist has reviewed all slides.</p>
<p style="margin-top:24pt"><b>Philippa Standing-Elk, MD</b><br>Electronically signed {drawn.plus(3)} 14:37</p>""",
        css=".hd { border-bottom: 1.6pt solid #000 } .id { font-size: 8pt; margin: 4pt 0 } .id b { font-size: 9pt } .id td { border: .5pt solid #666 } .q { font-weight: bold; margin: 9pt 0 2pt; text-decoration: underline } .in { margin-left: 12pt; line-height: 1.35 } .t { width: 60%; margin: 3pt 12pt } .t td { border-bottom: .4pt solid #999; padding: 1.6pt 5pt } .h td { font-weight: bold }",
        size="Letter", font="Liberation Serif", pt=10.4, margin="14mm 18mm 16mm", footer='"' + no + '   ' + who + '   Page " counter(page) " of " counter(pages)')


@sample("locked-pet-1", ALL, "Layout: Australian PET-CT, headings in capitals, findings by region, comparison with an earlier scan in every sentence, score of five points in the conclusion.")
def positron(d):
    r = d.r
    done = Day(d.collected("%d %B %Y").date, "%d %B %Y", "performed")
    then = done.plus(-r.randint(84, 104))
    born, who = d.birth(1950, 1990), r.choice(["Imogen CLAVERDON", "Philippa RATTRAY", "Leilani FA'ASAVALU"])
    no, issuer = f"PT{d.digits(7)}", "Banksia Coast Molecular Imaging"
    d.source("imaging.petct", issuer, done.plus(0, "reported"))
    d.patient(who, "female", born, Accession=no)
    top, old, node = round(r.uniform(11, 19), 1), round(r.uniform(20, 27), 1), round(r.uniform(6, 9.5), 1)
    liver, pool = round(r.uniform(2.2, 2.9), 1), round(r.uniform(1.4, 1.9), 1)
    d.fact("diagnoses", code="DLBCL", printed="diffuse large B-cell lymphoma", status="relapsed")
    d.treat("chemotherapy", "R-GDP", None, None, (), cycles=2)
    d.fact("imaging", done, modality="PET-CT", deauville=5, suvMax=top, conclusion="Partial metabolic response")
    d.fact("imaging", then, modality="PET-CT", suvMax=old)
    d.fact("responses", done, category="PR", criteria="Lugano", modality="PET-CT")
    d.never("imaging", "reference organs", text=f"{liver}; {pool}")
    d.never("observation", "measured before the injection", code="glucose", text="5.4")
    d.never("imaging", "another lesion, not the hottest", text=str(node))
    d.never("response", "the clinical question", code="PD")
    d.never("treatment", "a plan in the question", text="CAR-T")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:16pt;color:#1a5e6e">banksia coast</b><br>molecular imaging</td><td class="r s">Level 2, 55 Esplanade, Port Corella &nbsp; P 07 5550 0100 &nbsp; F 07 5550 0101<br>A Prof Callum Errington &nbsp; Dr Mei-Yin Soh &nbsp; Dr Tamsin Okely</td></tr></table>
<table class="id"><tr><td>Dr Hugh Pemberton<br>Haematology, Corella Base Hospital</td><td class="r">RE: <b>{who}</b><br>DOB: {born:%d/%m/%Y} &nbsp; Accession: {no}<br>Scan date: {done}</td></tr></table>
<p class="b" style="font-size:12pt;margin-top:8pt">18F-FDG PET/CT (VERTEX TO MID THIGH)</p>
<p class="q">CLINICAL HISTORY</p><p>Relapsed diffuse large B-cell lymphoma. Two cycles of R-GDP. ?response ?progression, for CAR-T.</p>
<p class="q">TECHNIQUE</p><p>Imaging 62 minutes after 248 MBq FDG. Blood glucose 5.4 mmol/L. Low dose CT for attenuation correction and localisation only. Reference SUVmax: mediastinal blood pool {pool}, liver {liver}.</p>
<p class="q">COMPARISON</p><p>PET/CT of {then}, on which the SUVmax of the most avid lesion was {old}.</p>
<p class="q">FINDINGS</p>
<p><b>Head and neck:</b> Physiological uptake in the brain and salivary glands. The left supraclavicular node has resolved.</p>
<p><b>Chest:</b> No avid mediastinal or hilar adenopathy. No pulmonary nodule. The port tip lies at the cavoatrial junction.</p>
<p><b>Abdomen and pelvis:</b> The retroperitoneal mass has become smaller, now 48 x 31 mm (previously 77 x 52 mm), with SUVmax {top} (previously {old}). A left external iliac node of 16 mm has SUVmax {node}, previously more intense. The spleen is normal in size and uptake. No new lesion.</p>
<p><b>Musculoskeletal:</b> Diffuse mild marrow uptake, in keeping with G-CSF. No focal bone lesion.</p>
<p class="q">CONCLUSION</p><p class="b">1. Partial metabolic response by Lugano criteria, with persistent intense disease in the retroperitoneum and left iliac chain. Deauville score 5.</p><p class="b">2. No new site of disease.</p>
<p style="margin-top:8pt">Thank you for referring this patient.</p><p style="margin-top:26pt"><b>Dr Tamsin Okely</b> FRACP &nbsp; Electronically authorised {done} 17:12</p>
<p class="s" style="margin-top:12pt">Deauville: 1 no uptake; 2 up to mediastinum; 3 above mediastinum, up to liver; 4 moderately above liver; 5 markedly above liver or new lesions. Images are available to referrers at the portal.</p>{matrix_code(r, 14)}""",
        css=".hd { border-bottom: 1pt solid #1a5e6e } .id { margin-top: 6pt } .q { font-weight: bold; margin-top: 8pt } p { margin-top: 2.5pt; text-align: justify }",
        font="Carlito", pt=10.6, margin="14mm 20mm", lang="en-AU")


@sample("locked-genetics-1", TWO_PAGES, "Layout: American cytogenetics and sequencing in one report, probes with signal pattern and cut-off, formula of the karyotype, variants as a table with fraction and tier, two pages.")
def genome(d):
    r = d.r
    drawn = d.collected("%m/%d/%Y")
    born, who = d.birth(1943, 1968), r.choice(["Ferdinand Ashgrove", "Clement Baptiste-Roy", "Wendell Takahashi"])
    no, issuer = f"GN-{d.digits(7)}", "Sawtooth Genomics"
    d.source("genetics", issuer, drawn.plus(12, "reported"))
    d.patient(who, "male", born, CaseNo=no)
    d.fact("diagnoses", code="MCL", printed="Mantle cell lymphoma")
    tp, cc, atm_, cdk = (f"{r.uniform(a, b):.1f}" for a, b in ((48, 71), (78, 92), (21, 39), (17, 36)))
    probes = [("t(11;14)(q13;q32) CCND1::IGH", "t(11;14)", "Dual fusion", "detected", cc, "0.6"), ("17p13.1 TP53 deletion", "del(17p)", "Deletion", "detected", tp, "5.1"), ("11q22.3 ATM deletion", "ATM", "Deletion", "not-detected", None, "4.8"), ("9p21 CDKN2A deletion", "CDKN2A", "Deletion", "detected", cdk, "3.2"), ("8q24 MYC rearrangement", "MYC", "Break apart", "not-detected", None, "4.0")]
    body = ""
    for name, target, kind, result, pc, cut in probes:
        d.fact("genetics", drawn, target=target, method="fish", result=result, percent={"printed": pc} if pc else None)
        d.never("genetics", "cut-off of the probe", text=f"{target} {cut}")
        body += tr([name, kind, f"<b>{'DETECTED' if pc else 'Not detected'}</b>", f"{pc}%" if pc else "", f"&lt;{cut}%"], ["", "", "", "r", "r"])
    iscn = "45,X,-Y,t(11;14)(q13;q32),del(17)(p13)[7]/46,XY[13]"
    d.fact("genetics", drawn, target="karyotype", method="karyotype", result="detected", iscn=iscn)
    variants = [("TP53", "c.742C>T", "p.Arg248Trp", "I", f"{r.uniform(51, 74):.1f}"), ("KMT2D", "c.4135_4136del", "p.Met1379Valfs*52", "II", f"{r.uniform(22, 41):.1f}"), ("ATM", "c.8147T>C", "p.Val2716Ala", "II", atm_), ("NOTCH1", "c.7541_7542del", "p.Pro2514Argfs*4", "I", f"{r.uniform(8, 19):.1f}"), ("CCND1", "c.129_131del", "p.Tyr44del", "III", f"{r.uniform(20, 33):.1f}")]
    found = ""
    for gene, cdna, protein, tier, share in variants:
        d.fact("genetics", drawn, target=gene, method="ngs", result="detected", percent={"printed": share})
        found += tr([f"<b><i>{gene}</i></b>", esc(cdna), protein, tier, f"{share}%", str(r.randint(480, 2200))], ["", "", "", "c", "r", "r"])
    for gene in ("BIRC3", "SMARCA4", "BTK", "PLCG2"):
        d.fact("genetics", drawn, target=gene, method="ngs", result="not-detected")
    d.never("genetics", "depth of the reads", text="500x")
    d.never("genetics", "genes that were only covered", text="EZH2; MEF2B; SF3B1; XPO1")
    d.never("treatment", "drug named in the interpretation", text="ibrutinib")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:17pt;color:#34408a">sawtooth</b><b style="font-size:17pt">genomics</b></td><td class="r">Integrated Lymphoma Genetics<br><b>{no}</b></td></tr></table>
<table class="id"><tr><td>Patient</td><td><b>{who}</b></td><td>Collected</td><td>{drawn}</td></tr><tr><td>DOB / Sex</td><td>{born:%m/%d/%Y} / Male</td><td>Received</td><td>{drawn.plus(1)}</td></tr><tr><td>Specimen</td><td>Peripheral blood, sodium heparin and EDTA</td><td>Reported</td><td>{drawn.plus(12)}</td></tr><tr><td>Indication</td><td>Mantle cell lymphoma</td><td>Client</td><td>Bitterroot Oncology, M. Halloran-Voss MD</td></tr></table>
<div class="sum"><b>SUMMARY: ABNORMAL</b><br>High risk: deletion of 17p together with a mutation of <i>TP53</i>. t(11;14) confirmed. See the sections below.</div>
<p class="q">1. FLUORESCENCE IN SITU HYBRIDIZATION (200 interphase nuclei per probe)</p><table class="t"><tr class="h"><td>Probe</td><td>Type</td><td>Result</td><td class="r">% nuclei</td><td class="r">Normal cut-off</td></tr>{body}</table>
<p class="q">2. CHROMOSOME ANALYSIS (20 metaphases, CpG stimulated, 400 bands)</p><p>ISCN: <b class="f">{iscn}</b></p><p>Seven of twenty metaphases carry the translocation of mantle cell lymphoma with loss of 17p. Loss of Y is common at this age.</p>
<div style="page-break-before:always"></div><p class="q">3. NEXT GENERATION SEQUENCING (128 genes)</p><table class="t"><tr class="h"><td>Gene</td><td>cDNA</td><td>Protein</td><td class="c">Tier</td><td class="r">VAF</td><td class="r">Depth</td></tr>{found}</table>
<p style="margin-top:6pt"><b>Pertinent negatives:</b> no reportable variant in BIRC3, SMARCA4, BTK or PLCG2.</p>
<p class="q">INTERPRETATION</p><p>Biallelic loss of TP53 is tied to a short response to immunochemotherapy. The absence of BTK and PLCG2 variants does not exclude resistance to ibrutinib. Germline origin of variants near 50% cannot be excluded.</p>
<p class="q">METHOD AND LIMITS</p><p class="s">Hybrid capture; mean depth at least 500x; sensitivity 5% VAF for substitutions. Other genes covered include EZH2, MEF2B, SF3B1 and XPO1. Large deletions are found by FISH only. Developed by Sawtooth Genomics, CLIA 13D0000555; not cleared by the FDA.</p>
<p style="margin-top:22pt">Cytogenetics: Anneliese Thorvald, PhD, FACMG &nbsp;&nbsp;&nbsp; Molecular: Rajiv Subramanya, MD, PhD</p>{scribble(r, 22, 82, 32)}{scribble(r, 92, 82, 34)}""",
        css=".hd { border-bottom: 1.6pt solid #34408a } .id { margin: 5pt 0; font-size: 9pt } .id td { padding: 1.2pt 4pt } .sum { border: 1.2pt solid #34408a; padding: 5pt 8pt; margin: 6pt 0; background: #f1f2fa } .q { font-weight: bold; color: #34408a; margin: 10pt 0 3pt } .t td { border: .5pt solid #999; padding: 2.4pt 5pt } .h td { background: #34408a; color: #fff; font-weight: bold } .f { font-family: 'DejaVu Sans Mono'; font-size: 8.6pt }",
        size="Letter", font="Noto Sans", pt=9.4, margin="14mm 16mm 15mm", footer='"' + no + '   Page " counter(page) " of " counter(pages)')
