import { HtmlValidate, StaticConfigLoader, type ResolvedConfig, type RuleConfig } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, fileAt } from './site.ts';

/** Rules of html-validate that are off or eased, each with its reason; all other recommended rules are errors. */
const eased: RuleConfig = {
  // Ids of provisions follow the printed numbers (`#5-d1`), those of reported figures hold a full stop: the contract's form.
  'valid-id': ['error', { relaxed: true }],
  // Checkboxes of one name are how HTML sends several choices (`?tinh=a&tinh=b`).
  'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
};

/** The one configuration for all pages, resolved once: html-validate would do so for every page, which takes as long as to judge it. */
class OneConfiguration extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;
  override getConfigFor(page: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.resolved ??= super.getConfigFor(page));
  }
}

test('all pages are valid HTML', async () => {
  const validator = new HtmlValidate(
    new OneConfiguration({
      extends: ['html-validate:recommended'],
      // The HTML standard lets a header cell hold <details>, which html-validate still counts as a section.
      elements: ['html5', { details: { inherit: 'details', sectioning: false } }],
      rules: eased,
    }),
  );
  const messages: string[] = [];
  for (const address of builtPages) {
    const report = await validator.validateFile(fileAt(address) ?? '');
    for (const result of report.results)
      for (const { ruleId, message, line, column } of result.messages)
        messages.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
  }
  expect(messages).toEqual([]);
});
