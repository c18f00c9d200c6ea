// Prints, for every workbook named and every sheet in it: how many numbers it holds, their sum, and the sum of each column under the text of its
// first row. Days count as Excel's serial numbers.
import { createRequire } from 'node:module';

const XLSX = createRequire(import.meta.url)('xlsx');

function sheetSums(sheet) {
  const sums = { numbers: 0, sum: 0, columns: {} };
  for (const [address, cell] of Object.entries(sheet)) {
    if (address[0] === '!' || cell.t !== 'n') continue;
    sums.numbers++;
    sums.sum += cell.v;
    const header = sheet[address.replace(/\d+$/, '1')]?.v;
    if (header !== undefined) sums.columns[header] = (sums.columns[header] ?? 0) + cell.v;
  }
  return sums;
}

const books = {};
for (const file of process.argv.slice(2)) {
  const workbook = XLSX.readFile(file);
  books[file] = Object.fromEntries(workbook.SheetNames.map(name => [name, sheetSums(workbook.Sheets[name])]));
}
console.log(JSON.stringify(books));
