/** A line that describes or credits a picture. */
export const CAPTION =
  /^(?:file photo|photo|photograph|picture|image|pictured|caption|foto|video grab|handout)(?: (?:by|courtesy|credit)\b.{0,60}|\s*:.{0,300}|\s*[-–—].{0,300})$|\((?:photo|image|picture|photograph)(?: by| credit)?:? .{2,80}\)$|\b(?:photo|photograph|picture|image)(?: credit| by)?: .{2,60}$|^\[(?:photo|image|picture)\b.{0,200}\]$/i;
