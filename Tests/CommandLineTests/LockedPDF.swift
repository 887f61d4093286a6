/// An empty page locked with the passwords `reader` (user) and `keeper` (owner): standard security handler, revision 2,
/// RC4 with 40 bits (ISO 32000-1, 7.6.3). All bytes are ASCII.
let lockedPDF = """
  %PDF-1.4
  1 0 obj
  << /Type /Catalog /Pages 2 0 R >>
  endobj
  2 0 obj
  << /Type /Pages /Count 1 /Kids [3 0 R] >>
  endobj
  3 0 obj
  << /Type /Page /Parent 2 0 R /MediaBox [0 0 150 60] >>
  endobj
  4 0 obj
  << /Filter /Standard /V 1 /R 2 /O <53def879c7bcb5c0ce3f112ebfbca0f8792fbb4c585777e86b8fcc2c4f1c8042> /U <2491c91a6472ebfc55e9ac93ae5b69d2f8d0389ba47cbb68725ecc8d1d294971> /P -4 >>
  endobj
  xref
  0 5
  0000000000 65535 f 
  0000000009 00000 n 
  0000000058 00000 n 
  0000000115 00000 n 
  0000000185 00000 n 
  trailer
  << /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<07070707070707070707070707070707> <07070707070707070707070707070707>] >>
  startxref
  380
  %%EOF

  """
