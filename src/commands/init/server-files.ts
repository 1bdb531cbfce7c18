import { version } from "../../version.ts";

/** What makes a git server check the records at every push. */
export const serverFiles: Readonly<Record<string, string>> = {
  ".gitlab-ci.yml": `# Проверка записей на сервере GitLab при каждой отправке.
check:
  image: node:22
  script:
    - npx --yes kpgt@${version} check
`,
  ".github/workflows/check.yml": workflow("GitHub", " --format github"),
  ".gitea/workflows/check.yml": workflow("Gitea или Forgejo", ""),
};

function workflow(server: string, options: string): string {
  return `# Проверка записей на сервере ${server} при каждой отправке.
name: check
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes kpgt@${version} check${options}
`;
}
