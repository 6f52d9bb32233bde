"""Words: the offline lexicon, paraphrases by a language model, checks of prompts, presets."""
