extension HTMLAsset {
    /// How the page looks.
    ///
    /// Text and what is behind it differ by 4.5 to 1 at least, light and dark (WCAG 2.2, AA); a judge measures it. What a
    /// colour says, words, marks or patterns say too.
    static let style = Self(
        tag: .style,
        text: #"""
            :root {
              color-scheme: light dark;
              --page: #f5f6f8; --card: #fff; --ink: #1b1f24; --soft: #555d66; --line: #d5dae0; --link: #0a4fc4;
              --good: #176130; --good-tint: #def5e5; --bad: #a40e26; --warn: #6b4700; --warn-tint: #fff3cf; --warn-line: #d9a92e;
              --oom: #cf3350; --oom-ink: #9c0d28; --oom-tint: #ffe6ea;
              --code-bug: #8250df; --code-bug-ink: #5a2fb0; --code-bug-tint: #f1e9ff;
              --resource: #d0830b; --resource-ink: #774200; --resource-tint: #fff0d1;
              --config: #1684a8; --config-ink: #0a566f; --config-tint: #def3fb;
              --unknown: #7d8590; --unknown-ink: #444b54; --unknown-tint: #e8ebef;
              --heat-0: #eef0f3; --heat-1: #fdeadf; --heat-2: #fbcfb5; --heat-3: #f5a980; --heat-4: #ec8450; --heat-ink: #1b1f24;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --page: #0e1217; --card: #161b22; --ink: #e6edf3; --soft: #9ba6b2; --line: #303843; --link: #7db4ff;
                --good: #7ee2a0; --good-tint: #11351f; --bad: #ff98a5; --warn: #ffd479; --warn-tint: #332605; --warn-line: #8a6914;
                --oom: #e8556d; --oom-ink: #ffa3ae; --oom-tint: #471520;
                --code-bug: #a17bea; --code-bug-ink: #d0b6ff; --code-bug-tint: #33214f;
                --resource: #d9982b; --resource-ink: #ffcb70; --resource-tint: #40290a;
                --config: #3aa7ca; --config-ink: #8ad9f3; --config-tint: #0c3644;
                --unknown: #8b949e; --unknown-ink: #c3cad2; --unknown-tint: #2d333b;
                --heat-0: #1d232b; --heat-1: #39241a; --heat-2: #58331f; --heat-3: #7a4123; --heat-4: #9c5026; --heat-ink: #fff;
              }
            }
            * { box-sizing: border-box; }
            [hidden] { display: none !important; }
            html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
            body {
              margin: 0 auto; padding: 1rem; max-width: 80rem; background: var(--page); color: var(--ink);
              font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
              overflow-wrap: anywhere;
            }
            h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
            ul { list-style: none; }
            h1 { font-size: clamp(1.6rem, 1.1rem + 2.5vw, 2.4rem); line-height: 1.2; letter-spacing: -0.01em; }
            h1.bad { color: var(--bad); } h1.good { color: var(--good); } h1.unsure { color: var(--warn); }
            h1.good::before { content: "\2713\00a0"; }
            nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: 0.5rem; font-size: 0.875rem; }
            a { padding: 0.125rem 0; color: var(--link); }
            h2 { font-size: 1.15rem; line-height: 1.3; margin-bottom: 0.25rem; }
            header { padding: 0.5rem 0 0.25rem; }
            header > * + * { margin-top: 0.5rem; }
            header .note + .note { margin-top: 0.15rem; }
            .brand, .note, footer { color: var(--soft); font-size: 0.875rem; }
            .lead { font-size: 1.125rem; }
            .complete { color: var(--good); } .incomplete { color: var(--warn); }
            .alert {
              padding: 0.75rem 1rem; border: 1px solid var(--warn-line); border-left-width: 0.375rem; border-radius: 0.5rem;
              background: var(--warn-tint); color: var(--warn);
            }
            .alert summary { color: inherit; font-size: 1rem; font-weight: 700; }
            .alert summary:hover { color: inherit; }
            .alert ul { margin-top: 0.25rem; padding-left: 1.1rem; list-style: disc; font-size: 0.9375rem; }
            .buckets, .legend { display: flex; flex-wrap: wrap; gap: 0.375rem 1rem; font-variant-numeric: tabular-nums; }
            .badge {
              display: inline-block; padding: 0.0625rem 0.5rem; border-radius: 0.375rem;
              font-size: 0.75rem; font-weight: 700; line-height: 1.5; letter-spacing: 0.02em; white-space: nowrap;
            }
            .badge.oom { background: var(--oom-tint); color: var(--oom-ink); }
            .badge.code-bug { background: var(--code-bug-tint); color: var(--code-bug-ink); }
            .badge.resource { background: var(--resource-tint); color: var(--resource-ink); }
            .badge.config { background: var(--config-tint); color: var(--config-ink); }
            .badge.unknown { background: var(--unknown-tint); color: var(--unknown-ink); }
            .badge.benign { background: var(--good-tint); color: var(--good); }
            section {
              margin-top: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--card);
            }
            .charts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start; margin-top: 1rem; }
            .charts section { margin-top: 0; min-width: 0; }
            form { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; margin: 0.5rem 0; }
            form label { display: flex; align-items: center; gap: 0.375rem; font-size: 0.875rem; color: var(--soft); }
            form label:has(input) { flex: 1 1 14rem; max-width: 30rem; }
            input, select {
              font: inherit; font-size: 1rem; min-width: 0; padding: 0.375rem 0.5rem; border: 1px solid var(--soft); border-radius: 0.375rem;
              background: var(--page); color: var(--ink);
            }
            input { flex: 1; }
            input::placeholder { color: var(--soft); opacity: 1; }
            output { font-size: 0.875rem; color: var(--soft); }
            :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 0.25rem; }
            table { border-collapse: collapse; width: 100%; }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; font-weight: inherit; unicode-bidi: isolate; }
            th:last-child, td:last-child { padding-right: 0; }
            thead th { color: var(--soft); font-size: 0.8125rem; white-space: nowrap; }
            .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .groups { margin-top: 0.5rem; }
            .groups > tbody { border-top: 1px solid var(--line); }
            .groups .service { width: 20%; font-weight: 650; overflow: hidden; }
            .groups .count { font-weight: 650; }
            .groups .reason { width: 34%; overflow: hidden; }
            .groups .action { width: 32%; overflow: hidden; }
            .groups .more td { padding-top: 0; padding-bottom: 0.5rem; }
            .owner th { padding-top: 1rem; font-size: 1.0625rem; font-weight: 700; }
            .owner .note { font-weight: 400; }
            summary { width: fit-content; max-width: 100%; color: var(--soft); font-size: 0.875rem; cursor: pointer; }
            summary:hover { color: var(--link); }
            .cause { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem; }
            .evidence {
              margin-top: 0.5rem; padding: 0.75rem 1rem; border-radius: 0.5rem; background: var(--page); font-size: 0.875rem; overflow: hidden;
            }
            .evidence > * + * { margin-top: 0.75rem; }
            dl { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: 0.125rem 1rem; }
            dt { color: var(--soft); }
            dd { overflow: hidden; unicode-bidi: isolate; }
            dd code { display: block; }
            .tasks { display: grid; gap: 0.75rem; margin-top: 0.375rem; }
            .tasks li { padding-left: 0.75rem; border-left: 0.1875rem solid var(--line); }
            code {
              font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.8125rem;
              unicode-bidi: isolate;
            }
            .command code {
              display: block; margin-top: 0.25rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 0.375rem;
              background: var(--card); user-select: all; -webkit-user-select: all;
            }
            .problems { margin-top: 0.5rem; font-size: 0.875rem; }
            .problems li { padding: 0.25rem 0; border-top: 1px solid var(--line); unicode-bidi: isolate; overflow: hidden; }
            .scroll { overflow-x: auto; margin-top: 0.5rem; }
            .figures { width: auto; font-size: 0.875rem; }
            .figures tbody th { max-width: 18rem; overflow: hidden; }
            .chart > .note { margin-bottom: 0.5rem; }
            section details { margin-top: 0.5rem; }
            details + .note, .scroll + .note { margin-top: 0.5rem; }
            .note code { white-space: nowrap; }
            .groups details { margin-top: 0; }
            .chart > svg:not(.patterns) { display: block; width: 100%; max-width: 36rem; height: auto; margin-top: 0.5rem; }
            .legend { margin-bottom: 0.5rem; font-size: 0.8125rem; }
            .chart details + .note { margin-top: 1.25rem; }
            .patterns { position: absolute; }
            .legend svg { width: 0.75rem; height: 0.75rem; margin-right: 0.375rem; vertical-align: -0.0625rem; }
            svg text { fill: var(--ink); font-size: 10px; font-variant-numeric: tabular-nums; }
            svg .head { fill: var(--soft); font-size: 9px; }
            svg .cell { fill: var(--heat-ink); font-weight: 600; }
            svg .grid { stroke: var(--line); stroke-width: 1; }
            svg rect.oom { fill: var(--oom); } svg rect.code-bug { fill: var(--code-bug); } svg rect.resource { fill: var(--resource); }
            svg rect.config { fill: var(--config); } svg rect.unknown { fill: var(--unknown); }
            svg .marks { fill: none; stroke: var(--card); stroke-width: 1.2; opacity: 0.7; }
            .heat-0 { fill: var(--heat-0); } .heat-1 { fill: var(--heat-1); } .heat-2 { fill: var(--heat-2); }
            .heat-3 { fill: var(--heat-3); } .heat-4 { fill: var(--heat-4); }
            footer { margin-top: 1.5rem; padding-bottom: 1rem; }
            @media (max-width: 47.99rem) {
              body { padding: 0.75rem; }
              section { padding: 0.75rem; }
              .groups thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
              .groups, .groups tbody, .groups tr, .groups th, .groups td { display: block; width: auto; padding: 0; white-space: normal; }
              .groups tbody { padding: 0.625rem 0; }
              .groups tr:not(.more) { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 0.125rem 0.5rem; align-items: baseline; }
              .groups .service { width: auto; font-size: 1.0625rem; }
              .groups .count { min-width: 1.5rem; font-size: 1.0625rem; text-align: right; }
              .groups .reason { grid-column: 1 / -1; width: auto; }
              .groups .action { grid-column: 1 / -1; width: auto; color: var(--ink); }
              .groups .action:not(:empty)::before { content: "\2192\00a0"; color: var(--soft); }
              .groups .more td { padding: 0.25rem 0 0; }
              .owner tr { display: block !important; }
              .evidence { padding: 0.625rem 0.75rem; }
              .evidence dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
              .evidence dt { margin-top: 0.25rem; }
              summary { padding: 0.25rem 0; }
            }
            @media print {
              :root {
                color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb;
                --good: #176130; --bad: #a40e26; --warn: #6b4700; --warn-tint: #fff; --warn-line: #6b4700;
                --oom-ink: #9c0d28; --code-bug-ink: #5a2fb0; --resource-ink: #774200; --config-ink: #0a566f; --unknown-ink: #444b54;
                --oom-tint: #ffe6ea; --code-bug-tint: #f1e9ff; --resource-tint: #fff0d1; --config-tint: #def3fb; --unknown-tint: #e8ebef;
                --good-tint: #def5e5;
                --heat-0: #eef0f3; --heat-1: #fdeadf; --heat-2: #fbcfb5; --heat-3: #f5a980; --heat-4: #ec8450; --heat-ink: #000;
              }
              body { max-width: none; padding: 0; font-size: 10pt; }
              form, nav { display: none !important; }
              section { border: 0; padding: 0; }
              .group, .chart, .tasks li { break-inside: avoid; }
              .evidence, .command code, svg, .badge { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            """#
    )
}
