// Prints, for every sheet of a workbook, how many numbers it holds and their sum. Days count as Excel's serial numbers.
import { createRequire } from 'node:module';

const XLSX = createRequire(import.meta.url)('xlsx');
const workbook = XLSX.readFile(process.argv[2]);
const sheets = {};
for (const name of workbook.SheetNames) {
  const cells = Object.entries(workbook.Sheets[name]).filter(([address, cell]) => address[0] !== '!' && cell.t === 'n');
  sheets[name] = { numbers: cells.length, sum: cells.reduce((sum, [, cell]) => sum + cell.v, 0) };
}
console.log(JSON.stringify(sheets));
