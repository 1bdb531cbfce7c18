import { version } from "../../version.ts";

/** What makes a git server check the records at every push: all of them, and that no closed year was changed. */
export const serverFiles: Readonly<Record<string, string>> = {
  ".gitlab-ci.yml": `# Проверка записей на сервере GitLab при каждой отправке. Найденное видно на странице запроса на слияние.
check:
  image: node:22
  variables:
    GIT_DEPTH: "0"
  script:
    - npm install --global --no-fund --no-audit kpgt@${version}
    - BASE=$(git merge-base HEAD "\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}" 2>/dev/null || true)
    - if [ -n "$BASE" ]; then kpgt check --since "$BASE"; fi
    - kpgt check --format junit > kpgt.xml || { kpgt check; exit 1; }
  artifacts:
    when: always
    reports:
      junit: kpgt.xml
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
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install --global --no-fund --no-audit kpgt@${version}
      - name: closed years
        env:
          BEFORE: \${{ github.event.pull_request.base.sha || github.event.before }}
        run: |
          BASE=$(git merge-base HEAD "$BEFORE" 2>/dev/null || true)
          if [ -n "$BASE" ]; then kpgt check --since "$BASE"; fi
      - name: records
        run: kpgt check${options}
`;
}
