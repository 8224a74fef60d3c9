/** Rows of numbers by key; keys that are absent are nought. */
export type SparseRows = readonly ReadonlyMap<number, number>[];

type Columns = readonly Float64Array[];

/** The directions along which symmetric rows stretch most, each a column of length one; the rows are as many as the columns. */
export function leadingOfSymmetric(rows: SparseRows, count: number, rounds: number): Columns {
  let columns = orthonormal(started(rows.length, count));
  for (let round = 0; round < rounds; round += 1)
    columns = orthonormal(columns.map((column) => plus(times(rows, column), column)));
  return columns;
}

/** The coordinates of each row along the directions in which the rows differ most. */
export function leadingCoordinates(rows: SparseRows, width: number, count: number, rounds: number): Columns {
  let columns = orthonormal(started(width, count));
  for (let round = 0; round < rounds; round += 1)
    columns = orthonormal(columns.map((column) => transposed(rows, times(rows, column), width)));
  return columns.map((column) => times(rows, column));
}

/** Columns that are no two alike, and the same every time. */
function started(length: number, count: number): Float64Array[] {
  return Array.from({ length: count }, (_, column) =>
    Float64Array.from({ length }, (__, row) => Math.sin((row + 1) * (column + 1) * 1.7 + column)),
  );
}

function times(rows: SparseRows, column: Float64Array): Float64Array {
  return Float64Array.from(rows, (row) => {
    let sum = 0;
    for (const [key, value] of row) sum += value * (column[key] ?? 0);
    return sum;
  });
}

function transposed(rows: SparseRows, column: Float64Array, width: number): Float64Array {
  const made = new Float64Array(width);
  for (const [at, row] of rows.entries())
    for (const [key, value] of row) made[key] = (made[key] ?? 0) + value * (column[at] ?? 0);
  return made;
}

function plus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => value + (other[at] ?? 0));
}

/** Each column of length one, and at right angles to those before it. */
function orthonormal(columns: Columns): Float64Array[] {
  const made: Float64Array[] = [];
  for (const column of columns) {
    let left = column;
    for (const before of made) {
      const share = dot(left, before);
      left = left.map((value, at) => value - share * (before[at] ?? 0));
    }
    const length = Math.hypot(...left) || 1;
    made.push(left.map((value) => value / length));
  }
  return made;
}

/** The sum of the products of numbers at the same places. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** The rows of columns, each of length one. */
export function unitRows(columns: Columns): Float64Array[] {
  const size = columns[0]?.length ?? 0;
  return Array.from({ length: size }, (_, at) => {
    const row = Float64Array.from(columns, (column) => column[at] ?? 0);
    const length = Math.hypot(...row) || 1;
    return row.map((value) => value / length);
  });
}
