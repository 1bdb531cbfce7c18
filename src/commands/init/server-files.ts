import { version } from "../../version.ts";

const install = `Если npm на сервере недоступен, положите файл пакета рядом и впишите его: KPGT: ./ci/kpgt-${version}.tgz`;

/** Where the last sound state was: before the push; for a new or a rewritten branch the last closed year before it. */
const base =
  "BASE=$(git merge-base HEAD \"$BEFORE\" 2>/dev/null || git describe --tags --abbrev=0 --match 'archive/*' 2>/dev/null || true)";

/**
 * What makes a git server check the records at every push: all of them, and that no closed year was changed. With the
 * whole history and its tags; without them nobody could tell what a closed year was.
 */
export const serverFiles: Readonly<Record<string, string>> = {
  ".gitlab-ci.yml": `# Проверка записей на сервере GitLab при каждой отправке и в запросах на слияние: найденное видно на их страницах.
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS
      when: never
    - if: $CI_COMMIT_BRANCH
check:
  image: node:22
  variables:
    GIT_DEPTH: "0"
    # ${install}
    KPGT: kpgt@${version}
  script:
    - npm install --global --no-fund --no-audit "$KPGT"
    - BEFORE="\${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}"
    - ${base}
    - kpgt check --format junit > kpgt.xml || FAILED=1
    - if [ -n "$BASE" ]; then kpgt check --since "$BASE" || FAILED=1; fi
    - if [ -n "$FAILED" ]; then kpgt check; exit 1; fi
  artifacts:
    when: always
    reports:
      junit: kpgt.xml
`,
  ".github/workflows/check.yml": workflow({
    server: "GitHub",
    upload: "actions/upload-artifact@v4",
    options: " --format github",
  }),
  ".gitea/workflows/check.yml": workflow({
    server: "Gitea или Forgejo",
    upload: "actions/upload-artifact@v3",
    options: "",
  }),
};

interface Server {
  readonly server: string;
  /** The action that keeps the report. */
  readonly upload: string;
  /** How findings are shown in the log. */
  readonly options: string;
}

function workflow({ server, upload, options }: Server): string {
  return `# Проверка записей на сервере ${server} при каждой отправке и в запросах на слияние.
name: check
on: [push, pull_request]
permissions:
  contents: read
env:
  # ${install}
  KPGT: kpgt@${version}
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
      - run: npm install --global --no-fund --no-audit "$KPGT"
      - name: closed years
        env:
          BEFORE: \${{ github.event.pull_request.base.sha || github.event.before }}
        run: |
          ${base}
          if [ -n "$BASE" ]; then kpgt check --since "$BASE"; fi
      - name: records
        if: always()
        run: kpgt check${options}
      - name: report
        if: failure()
        run: kpgt check --format sarif > kpgt.sarif || true
      - uses: ${upload}
        if: failure()
        with:
          name: kpgt
          path: kpgt.sarif
`;
}
