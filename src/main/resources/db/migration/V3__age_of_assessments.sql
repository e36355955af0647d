-- Answers are deleted by their age.
create index assessment_age on assessment (created_at);
