import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { publications, responses, reviewKinds } from '#shared/domain/reviews/review.ts';
import { resourcePath } from '#main/resources.ts';

const text = z.string().min(1);
/** At least one text, so that there is always one to pick. */
const texts = z.tuple([text], text);

const plan = z.object({
  people: z.array(z.object({ role: text, agency: text })),
  workstreams: z.tuple(
    [z.object({ code: text, name: text, lead: z.int(), subjects: texts })],
    z.object({ code: text, name: text, lead: z.int(), subjects: texts }),
  ),
  verbs: z.tuple([z.object({ verb: text, measure: text })], z.object({ verb: text, measure: text })),
  slipReasons: texts,
  narratives: z.object({
    early: texts,
    middle: texts,
    late: texts,
    slipping: texts,
    completed: texts,
    cancelled: texts,
  }),
  evidence: texts,
  methods: texts,
  rejections: texts,
  moderations: texts,
});

const finding = z.object({ text, groups: z.array(z.string().length(2)) });
const review = z.object({
  code: text,
  kind: z.enum(reviewKinds),
  monthsBefore: z.int(),
  publication: z.enum(publications),
  notPublishedReason: z.string(),
  summary: text,
  /** Its recommendations are drawn as what actions answer; else actions are chosen for them. */
  linkedAtRandom: z.boolean(),
  recommendations: z.array(
    z.object({
      text,
      themes: z.array(text),
      response: z.object({ answer: z.enum(responses), reason: z.string() }),
    }),
  ),
});
const oversight = z.object({
  judgements: z.array(z.object({ area: text, grade: text })),
  areas: z.array(finding),
  strengths: z.array(text),
  priorityActions: z.array(finding),
  reviews: z.array(review),
  decisions: texts,
  commentaries: z.object({ better: texts, worse: texts, same: texts }),
});

export type PlanWords = z.infer<typeof plan>;
export type OversightWords = z.infer<typeof oversight>;

const read = (name: string): unknown => JSON.parse(readFileSync(resourcePath('samples', 'exampleshire', name), 'utf8'));

/** The words that the fictional sample is made of. */
export const readExampleshireWords = (): { readonly plan: PlanWords; readonly oversight: OversightWords } => ({
  plan: plan.parse(read('plan.json')),
  oversight: oversight.parse(read('oversight.json')),
});
