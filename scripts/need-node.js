// Runs after every installation, on whatever Node the commands would run on: plain words that an old Node reads too.
// The scripts are TypeScript and ask which file was started: Node 22.18 and 24.2 are the first that do both by themselves.
const version = process.argv[2] || process.versions.node;
const [major, minor] = version.split('.').map(Number);
const enough = (major === 22 && minor >= 18) || (major === 24 && minor >= 2) || major > 24;

if (!enough) {
  console.error(
    `Lỗi: các lệnh ở đây cần Node 24 (hoặc từ 22.18); máy này đang chạy Node ${version}.\n` +
      'Cách sửa: trên Linux và Windows (x64) chạy lại npm install, không kèm --omit=optional, Node 24 đi theo; ' +
      'máy khác thì cài Node 24 từ https://nodejs.org rồi chạy lại npm install.',
  );
  process.exitCode = 1;
}
