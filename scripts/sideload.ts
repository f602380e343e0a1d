import { spawn } from "node:child_process";

/**
 * Starts or stops the add-in in desktop Excel: `npm start`, `npm stop`. Where there is no desktop Excel, says what there is
 * instead.
 */
const action = process.argv[2] === "stop" ? "stop" : "start";

if (process.platform === "win32" || process.platform === "darwin") {
  const options = action === "start" ? ["desktop", "--app", "excel"] : [];
  const child = spawn("npx", ["office-addin-debugging", action, "manifest.xml", ...options], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} else if (action === "start") {
  console.log(
    "Desktop Excel runs on Windows and macOS only. Here you can use\n" +
      "  npm run preview      a spreadsheet in your browser with the pane in it\n" +
      "  npm run dev-server   and, in Excel on the web, Add-ins > More > Upload My Add-in > manifest.xml",
  );
} else {
  console.log("Nothing was started in desktop Excel on this machine, so there is nothing to stop.");
}
