-- Intervals for shares of small numbers. z = 1.96 is 95 %, 3.09 is 99.8 %.
-- grain: none; functions

-- Wilson, E. B. (1927), J. Am. Stat. Assoc. 22: score interval, sound for small n and for shares near 0 and 1.
create or replace macro wilson_low(k, n, z := 1.96) as
    case when n > 0 and k between 0 and n
        then greatest(0, (k / n + z * z / (2 * n) - z * sqrt((k / n * (1 - k / n) + z * z / (4 * n)) / n)) / (1 + z * z / n)) end;
comment on macro wilson_low is
    'Lower end of the Wilson interval of k out of n; NULL when n = 0 or k is not within 0..n. z = 1.96 for 95 %.';

create or replace macro wilson_high(k, n, z := 1.96) as
    case when n > 0 and k between 0 and n
        then least(1, (k / n + z * z / (2 * n) + z * sqrt((k / n * (1 - k / n) + z * z / (4 * n)) / n)) / (1 + z * z / n)) end;
comment on macro wilson_high is
    'Upper end of the Wilson interval of k out of n; NULL when n = 0 or k is not within 0..n. z = 1.96 for 95 %.';

-- Spiegelhalter, D. J. (2005), Stat. Med. 24: control limits around the rate of the group, wider for agencies with few requests. Where the
-- rate is near 0 or 1 and n is small, the normal limits alone would call one agency in thirteen an outlier by chance; the skewness term of
-- Cornish and Fisher (1938) keeps each side at 0.1 %.
create or replace macro funnel_low(rate, n, z := 3.09) as
    case when n > 0 and rate between 0 and 1
        then greatest(0, rate - z * sqrt(rate * (1 - rate) / n) + least(0, (1 - 2 * rate) * (z * z - 1) / (6 * n))) end;
comment on macro funnel_low is 'Lower funnel limit for n cases around the rate of the group; NULL when rate is no share. z = 3.09 for 99.8 %.';

create or replace macro funnel_high(rate, n, z := 3.09) as
    case when n > 0 and rate between 0 and 1
        then least(1, rate + z * sqrt(rate * (1 - rate) / n) + greatest(0, (1 - 2 * rate) * (z * z - 1) / (6 * n))) end;
comment on macro funnel_high is 'Upper funnel limit for n cases around the rate of the group; NULL when rate is no share. z = 3.09 for 99.8 %.';

create or replace macro is_share(metric) as (select bool_or(proportion) from dim_metric where code = metric);
comment on macro is_share is 'Whether the numerator of a metric is a part of its denominator: only then do intervals for shares apply.';
