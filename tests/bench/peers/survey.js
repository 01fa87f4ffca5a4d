// The same questions in SurveyJS, as its documentation begins: its model, its
// view and its default theme, and answers kept in local storage as they come.

/* global CONTENT, WHOLE */

import { Model, settings } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";

const KEY = "survey:answers";

// What moves would only be waited for.
settings.animationEnabled = false;

const both = ({ en, zh }) => ({ default: en, "zh-cn": zh });
const survey = new Model({
  title: both(CONTENT.title),
  questionsOnPageMode: WHOLE ? "singlePage" : "standard",
  pages: CONTENT.parts.map(({ key, label, items }) => ({
    name: key,
    title: both(label),
    elements: items.map(({ id, text, options }) => ({
      type: "radiogroup",
      name: id,
      title: both(text),
      choices: options.map(({ value, label }) => ({ value, text: both(label) })),
    })),
  })),
});

survey.data = JSON.parse(localStorage.getItem(KEY) ?? "{}");
survey.onValueChanged.add(() => localStorage.setItem(KEY, JSON.stringify(survey.data)));
survey.render(document.querySelector("main"));
