//! `AWS::CloudWatch`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::cloudwatch;
use super::iam;
use super::prelude::*;

resource! {
    /// [`AWS::CloudWatch::Alarm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html). Identified by `AlarmName`.
    Alarm = "AWS::CloudWatch::Alarm", tags: List;
    required {}
    optional {
        /// `ActionConfiguration`.
        action_configuration: Value<alarm::ActionConfiguration> => "ActionConfiguration",
        /// `ActionsEnabled`.
        actions_enabled: Value<bool> => "ActionsEnabled",
        /// `AlarmActions`: at least 0 elements; each 1 to 1024 characters.
        alarm_actions: List<String> => "AlarmActions",
        /// `AlarmDescription`: 0 to 1024 characters.
        alarm_description: Value<String> => "AlarmDescription",
        /// `AlarmName`: 0 to 255 characters. A change replaces the resource.
        alarm_name: Value<String> => "AlarmName",
        /// `ComparisonOperator`: one of `GreaterThanOrEqualToThreshold`, `GreaterThanThreshold`, `GreaterThanUpperThreshold`, `LessThanLowerOrGreaterThanUpperThreshold`, `LessThanLowerThreshold`, `LessThanOrEqualToThreshold`, `LessThanThreshold`.
        comparison_operator: Value<alarm::ComparisonOperator> => "ComparisonOperator",
        /// `DatapointsToAlarm`: at least 1.
        datapoints_to_alarm: Value<i64> => "DatapointsToAlarm",
        /// `Dimensions`: 0 to 30 elements.
        dimensions: List<alarm::Dimension> => "Dimensions",
        /// `EvaluateLowSampleCountPercentile`: 1 to 255 characters.
        evaluate_low_sample_count_percentile: Value<String> => "EvaluateLowSampleCountPercentile",
        /// `EvaluationCriteria`.
        evaluation_criteria: Value<alarm::EvaluationCriteria> => "EvaluationCriteria",
        /// `EvaluationInterval`: 10 to 3600.
        evaluation_interval: Value<i64> => "EvaluationInterval",
        /// `EvaluationPeriods`: at least 1.
        evaluation_periods: Value<i64> => "EvaluationPeriods",
        /// `EvaluationWindow`.
        evaluation_window: Value<alarm::EvaluationWindow> => "EvaluationWindow",
        /// `ExtendedStatistic`.
        extended_statistic: Value<String> => "ExtendedStatistic",
        /// `InsufficientDataActions`: at least 0 elements; each 1 to 1024 characters.
        insufficient_data_actions: List<String> => "InsufficientDataActions",
        /// `MetricName`: 1 to 255 characters.
        metric_name: Value<String> => "MetricName",
        /// `Metrics`: no element twice.
        metrics: List<alarm::MetricDataQuery> => "Metrics",
        /// `Namespace`: 1 to 255 characters; pattern `^[^:]`.
        namespace: Value<String> => "Namespace",
        /// `OKActions`: at least 0 elements; each 1 to 1024 characters.
        ok_actions: List<String> => "OKActions",
        /// `Period`: at least 1.
        period: Value<i64> => "Period",
        /// `Statistic`: one of `Average`, `Maximum`, `Minimum`, `SampleCount`, `Sum`.
        statistic: Value<alarm::Statistic> => "Statistic",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
        /// `Threshold`.
        threshold: Value<f64> => "Threshold",
        /// `ThresholdMetricId`: 1 to 255 characters.
        threshold_metric_id: Value<String> => "ThresholdMetricId",
        /// `TreatMissingData`: 1 to 255 characters; one of `breaching`, `ignore`, `missing`, `notBreaching`.
        treat_missing_data: Value<alarm::TreatMissingData> => "TreatMissingData",
        /// `Unit`.
        unit: Value<alarm::Unit> => "Unit",
        /// `WarmUpConfiguration`.
        warm_up_configuration: Value<alarm::WarmUpConfiguration> => "WarmUpConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<cloudwatch::Alarm>> => "Arn",
    }
}

/// The nested types of [`Alarm`].
pub mod alarm {
    use super::*;

    properties! {
        /// [`ActionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-actionconfiguration.html) of `AWS::CloudWatch::Alarm`.
        ActionConfiguration;
        required {}
        optional {
            /// `AlarmTagsPropagation`.
            alarm_tags_propagation: Value<AlarmTagsPropagation> => "AlarmTagsPropagation",
        }
    }

    properties! {
        /// [`AlarmPromQLCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmpromqlcriteria.html) of `AWS::CloudWatch::Alarm`.
        AlarmPromQlCriteria;
        required {}
        optional {
            /// `PendingPeriod`.
            pending_period: Value<i64> => "PendingPeriod",
            /// `Query`.
            query: Value<String> => "Query",
            /// `RecoveryPeriod`.
            recovery_period: Value<i64> => "RecoveryPeriod",
        }
    }

    properties! {
        /// [`AlarmTagsPropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-alarmtagspropagation.html) of `AWS::CloudWatch::Alarm`.
        AlarmTagsPropagation;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `ExcludedTagKeys`: 1 to 50 elements; no element twice; each 1 to 128 characters.
            excluded_tag_keys: List<String> => "ExcludedTagKeys",
            /// `IncludedTagKeys`: 1 to 50 elements; no element twice; each 1 to 128 characters.
            included_tag_keys: List<String> => "IncludedTagKeys",
        }
    }

    choice! {
        /// The values of `ComparisonOperator` in `AWS::CloudWatch::Alarm`.
        ComparisonOperator {
            GreaterThanOrEqualToThreshold = "GreaterThanOrEqualToThreshold",
            GreaterThanThreshold = "GreaterThanThreshold",
            GreaterThanUpperThreshold = "GreaterThanUpperThreshold",
            LessThanLowerOrGreaterThanUpperThreshold = "LessThanLowerOrGreaterThanUpperThreshold",
            LessThanLowerThreshold = "LessThanLowerThreshold",
            LessThanOrEqualToThreshold = "LessThanOrEqualToThreshold",
            LessThanThreshold = "LessThanThreshold",
        }
    }

    properties! {
        /// [`Dimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-dimension.html) of `AWS::CloudWatch::Alarm`.
        Dimension;
        required {
            /// `Value`: required; 1 to 1024 characters.
            value: Value<String> => "Value",
            /// `Name`: required; 1 to 255 characters.
            name: Value<String> => "Name",
        }
        optional {}
    }

    properties! {
        /// [`EvaluationCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationcriteria.html) of `AWS::CloudWatch::Alarm`.
        EvaluationCriteria;
        required {}
        optional {
            /// `PromQLCriteria`.
            prom_ql_criteria: Value<AlarmPromQlCriteria> => "PromQLCriteria",
        }
    }

    properties! {
        /// [`EvaluationWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-evaluationwindow.html) of `AWS::CloudWatch::Alarm`.
        EvaluationWindow;
        required {}
        optional {
            /// `SlidingWindow`.
            sliding_window: Value<Json> => "SlidingWindow",
            /// `WallClockWindow`.
            wall_clock_window: Value<WallClockWindow> => "WallClockWindow",
        }
    }

    properties! {
        /// [`Metric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metric.html) of `AWS::CloudWatch::Alarm`.
        Metric;
        required {}
        optional {
            /// `Dimensions`: 0 to 30 elements.
            dimensions: List<Dimension> => "Dimensions",
            /// `MetricName`: 1 to 255 characters.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`: 1 to 255 characters; pattern `^[^:]`.
            namespace: Value<String> => "Namespace",
        }
    }

    properties! {
        /// [`MetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricdataquery.html) of `AWS::CloudWatch::Alarm`.
        MetricDataQuery;
        required {
            /// `Id`: required; 1 to 255 characters; pattern `^([a-z])([A-Za-z0-9\_]*)$`.
            id: Value<String> => "Id",
        }
        optional {
            /// `AccountId`: 1 to 255 characters.
            account_id: Value<String> => "AccountId",
            /// `Expression`: 1 to 2048 characters.
            expression: Value<String> => "Expression",
            /// `Label`.
            label: Value<String> => "Label",
            /// `MetricStat`.
            metric_stat: Value<MetricStat> => "MetricStat",
            /// `Period`: at least 1.
            period: Value<i64> => "Period",
            /// `ReturnData`.
            return_data: Value<bool> => "ReturnData",
        }
    }

    properties! {
        /// [`MetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-metricstat.html) of `AWS::CloudWatch::Alarm`.
        MetricStat;
        required {
            /// `Stat`: required.
            stat: Value<String> => "Stat",
            /// `Period`: required; at least 1.
            period: Value<i64> => "Period",
            /// `Metric`: required.
            metric: Value<Metric> => "Metric",
        }
        optional {
            /// `Unit`.
            unit: Value<Unit> => "Unit",
        }
    }

    choice! {
        /// The values of `Statistic` in `AWS::CloudWatch::Alarm`.
        Statistic {
            Average = "Average",
            Maximum = "Maximum",
            Minimum = "Minimum",
            SampleCount = "SampleCount",
            Sum = "Sum",
        }
    }

    choice! {
        /// The values of `TreatMissingData` in `AWS::CloudWatch::Alarm`.
        TreatMissingData {
            Breaching = "breaching",
            Ignore = "ignore",
            Missing = "missing",
            NotBreaching = "notBreaching",
        }
    }

    choice! {
        /// The values of `Unit` in `AWS::CloudWatch::Alarm`.
        Unit {
            Bits = "Bits",
            BitsPerSecond = "Bits/Second",
            Bytes = "Bytes",
            BytesPerSecond = "Bytes/Second",
            Count = "Count",
            CountPerSecond = "Count/Second",
            Gigabits = "Gigabits",
            GigabitsPerSecond = "Gigabits/Second",
            Gigabytes = "Gigabytes",
            GigabytesPerSecond = "Gigabytes/Second",
            Kilobits = "Kilobits",
            KilobitsPerSecond = "Kilobits/Second",
            Kilobytes = "Kilobytes",
            KilobytesPerSecond = "Kilobytes/Second",
            Megabits = "Megabits",
            MegabitsPerSecond = "Megabits/Second",
            Megabytes = "Megabytes",
            MegabytesPerSecond = "Megabytes/Second",
            Microseconds = "Microseconds",
            Milliseconds = "Milliseconds",
            None = "None",
            Percent = "Percent",
            Seconds = "Seconds",
            Terabits = "Terabits",
            TerabitsPerSecond = "Terabits/Second",
            Terabytes = "Terabytes",
            TerabytesPerSecond = "Terabytes/Second",
        }
    }

    properties! {
        /// [`WallClockWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-wallclockwindow.html) of `AWS::CloudWatch::Alarm`.
        WallClockWindow;
        required {}
        optional {
            /// `Timezone`.
            timezone: Value<String> => "Timezone",
        }
    }

    properties! {
        /// [`WarmUpConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-alarm-warmupconfiguration.html) of `AWS::CloudWatch::Alarm`.
        WarmUpConfiguration;
        required {}
        optional {
            /// `OnlyStartEvaluatingAfterWarmUpPeriodEnds`.
            only_start_evaluating_after_warm_up_period_ends: Value<bool> => "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
            /// `WarmUpPeriodDurationInMinutes`: 1 to 2880.
            warm_up_period_duration_in_minutes: Value<i64> => "WarmUpPeriodDurationInMinutes",
        }
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::AlarmMuteRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarmmuterule.html). Identified by `Arn`.
    AlarmMuteRule = "AWS::CloudWatch::AlarmMuteRule", tags: List;
    required {
        /// `Rule`: required.
        rule: Value<alarm_mute_rule::Rule> => "Rule",
    }
    optional {
        /// `Description`: 0 to 1024 characters.
        description: Value<String> => "Description",
        /// `ExpireDate`.
        expire_date: Value<String> => "ExpireDate",
        /// `MuteTargets`.
        mute_targets: Value<alarm_mute_rule::MuteTargets> => "MuteTargets",
        /// `Name`: 1 to 255 characters. A change replaces the resource.
        name: Value<String> => "Name",
        /// `StartDate`.
        start_date: Value<String> => "StartDate",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<cloudwatch::AlarmMuteRule>> => "Arn",
        /// `Fn::GetAtt` of `LastUpdatedTimestamp`.
        last_updated_timestamp: Value<String> => "LastUpdatedTimestamp",
        /// `Fn::GetAtt` of `MuteType`.
        mute_type: Value<String> => "MuteType",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`AlarmMuteRule`].
pub mod alarm_mute_rule {
    use super::*;

    properties! {
        /// `MuteTargets` of `AWS::CloudWatch::AlarmMuteRule`.
        MuteTargets;
        required {
            /// `AlarmNames`: required; 0 to 500 elements; no element twice.
            alarm_names: List<String> => "AlarmNames",
        }
        optional {}
    }

    properties! {
        /// `Rule` of `AWS::CloudWatch::AlarmMuteRule`.
        Rule;
        required {
            /// `Schedule`: required.
            schedule: Value<Schedule> => "Schedule",
        }
        optional {}
    }

    properties! {
        /// `Rule.Schedule` of `AWS::CloudWatch::AlarmMuteRule`.
        Schedule;
        required {
            /// `Duration`: required; 1 to 50 characters.
            duration: Value<String> => "Duration",
            /// `Expression`: required; 1 to 256 characters.
            expression: Value<String> => "Expression",
        }
        optional {
            /// `Timezone`: 1 to 50 characters.
            timezone: Value<String> => "Timezone",
        }
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::AnomalyDetector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-anomalydetector.html). Identified by `Id`.
    AnomalyDetector = "AWS::CloudWatch::AnomalyDetector", tags: None;
    required {}
    optional {
        /// `Configuration`.
        configuration: Value<anomaly_detector::Configuration> => "Configuration",
        /// `Dimensions`. A change replaces the resource.
        dimensions: List<anomaly_detector::Dimension> => "Dimensions",
        /// `MetricCharacteristics`. A change replaces the resource.
        metric_characteristics: Value<anomaly_detector::MetricCharacteristics> => "MetricCharacteristics",
        /// `MetricMathAnomalyDetector`. A change replaces the resource.
        metric_math_anomaly_detector: Value<anomaly_detector::MetricMathAnomalyDetector> => "MetricMathAnomalyDetector",
        /// `MetricName`. A change replaces the resource.
        metric_name: Value<String> => "MetricName",
        /// `Namespace`. A change replaces the resource.
        namespace: Value<String> => "Namespace",
        /// `SingleMetricAnomalyDetector`. A change replaces the resource.
        single_metric_anomaly_detector: Value<anomaly_detector::SingleMetricAnomalyDetector> => "SingleMetricAnomalyDetector",
        /// `Stat`. A change replaces the resource.
        stat: Value<String> => "Stat",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<cloudwatch::AnomalyDetector>> => "Id",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`AnomalyDetector`].
pub mod anomaly_detector {
    use super::*;

    properties! {
        /// [`Configuration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-configuration.html) of `AWS::CloudWatch::AnomalyDetector`.
        Configuration;
        required {}
        optional {
            /// `ExcludedTimeRanges`.
            excluded_time_ranges: List<Range> => "ExcludedTimeRanges",
            /// `MetricTimeZone`.
            metric_time_zone: Value<String> => "MetricTimeZone",
        }
    }

    properties! {
        /// [`Dimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-dimension.html) of `AWS::CloudWatch::AnomalyDetector`.
        Dimension;
        required {
            /// `Value`: required.
            value: Value<String> => "Value",
            /// `Name`: required.
            name: Value<String> => "Name",
        }
        optional {}
    }

    properties! {
        /// [`Metric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-metric.html) of `AWS::CloudWatch::AnomalyDetector`.
        Metric;
        required {
            /// `MetricName`: required.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`: required.
            namespace: Value<String> => "Namespace",
        }
        optional {
            /// `Dimensions`.
            dimensions: List<Dimension> => "Dimensions",
        }
    }

    properties! {
        /// [`MetricCharacteristics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-metriccharacteristics.html) of `AWS::CloudWatch::AnomalyDetector`.
        MetricCharacteristics;
        required {}
        optional {
            /// `PeriodicSpikes`.
            periodic_spikes: Value<bool> => "PeriodicSpikes",
        }
    }

    properties! {
        /// [`MetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-metricdataquery.html) of `AWS::CloudWatch::AnomalyDetector`.
        MetricDataQuery;
        required {
            /// `Id`: required.
            id: Value<String> => "Id",
        }
        optional {
            /// `AccountId`.
            account_id: Value<String> => "AccountId",
            /// `Expression`.
            expression: Value<String> => "Expression",
            /// `Label`.
            label: Value<String> => "Label",
            /// `MetricStat`.
            metric_stat: Value<MetricStat> => "MetricStat",
            /// `Period`.
            period: Value<i64> => "Period",
            /// `ReturnData`.
            return_data: Value<bool> => "ReturnData",
        }
    }

    properties! {
        /// [`MetricMathAnomalyDetector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-metricmathanomalydetector.html) of `AWS::CloudWatch::AnomalyDetector`.
        MetricMathAnomalyDetector;
        required {}
        optional {
            /// `MetricDataQueries`.
            metric_data_queries: List<MetricDataQuery> => "MetricDataQueries",
        }
    }

    properties! {
        /// [`MetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-metricstat.html) of `AWS::CloudWatch::AnomalyDetector`.
        MetricStat;
        required {
            /// `Stat`: required.
            stat: Value<String> => "Stat",
            /// `Period`: required.
            period: Value<i64> => "Period",
            /// `Metric`: required.
            metric: Value<Metric> => "Metric",
        }
        optional {
            /// `Unit`.
            unit: Value<String> => "Unit",
        }
    }

    properties! {
        /// [`Range`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-range.html) of `AWS::CloudWatch::AnomalyDetector`.
        Range;
        required {
            /// `EndTime`: required.
            end_time: Value<String> => "EndTime",
            /// `StartTime`: required.
            start_time: Value<String> => "StartTime",
        }
        optional {}
    }

    properties! {
        /// [`SingleMetricAnomalyDetector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-anomalydetector-singlemetricanomalydetector.html) of `AWS::CloudWatch::AnomalyDetector`.
        SingleMetricAnomalyDetector;
        required {}
        optional {
            /// `AccountId`.
            account_id: Value<String> => "AccountId",
            /// `Dimensions`.
            dimensions: List<Dimension> => "Dimensions",
            /// `MetricName`.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
            /// `Stat`.
            stat: Value<String> => "Stat",
        }
    }
}

resource! {
    /// [`AWS::CloudWatch::CompositeAlarm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-compositealarm.html). Identified by `AlarmName`.
    CompositeAlarm = "AWS::CloudWatch::CompositeAlarm", tags: List;
    required {
        /// `AlarmRule`: required; 1 to 10240 characters.
        alarm_rule: Value<String> => "AlarmRule",
    }
    optional {
        /// `ActionConfiguration`.
        action_configuration: Value<composite_alarm::ActionConfiguration> => "ActionConfiguration",
        /// `ActionsEnabled`.
        actions_enabled: Value<bool> => "ActionsEnabled",
        /// `ActionsSuppressor`: 1 to 1600 characters.
        actions_suppressor: Value<String> => "ActionsSuppressor",
        /// `ActionsSuppressorExtensionPeriod`: at least 0.
        actions_suppressor_extension_period: Value<i64> => "ActionsSuppressorExtensionPeriod",
        /// `ActionsSuppressorWaitPeriod`: at least 0.
        actions_suppressor_wait_period: Value<i64> => "ActionsSuppressorWaitPeriod",
        /// `AlarmActions`: at most 5 elements; each 1 to 1024 characters.
        alarm_actions: List<String> => "AlarmActions",
        /// `AlarmDescription`: 0 to 1024 characters.
        alarm_description: Value<String> => "AlarmDescription",
        /// `AlarmName`: 1 to 255 characters. A change replaces the resource.
        alarm_name: Value<String> => "AlarmName",
        /// `InsufficientDataActions`: at most 5 elements; each 1 to 1024 characters.
        insufficient_data_actions: List<String> => "InsufficientDataActions",
        /// `OKActions`: at most 5 elements; each 1 to 1024 characters.
        ok_actions: List<String> => "OKActions",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<cloudwatch::CompositeAlarm>> => "Arn",
    }
}

/// The nested types of [`CompositeAlarm`].
pub mod composite_alarm {
    use super::*;

    properties! {
        /// [`ActionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-compositealarm-actionconfiguration.html) of `AWS::CloudWatch::CompositeAlarm`.
        ActionConfiguration;
        required {}
        optional {
            /// `AlarmTagsPropagation`.
            alarm_tags_propagation: Value<AlarmTagsPropagation> => "AlarmTagsPropagation",
        }
    }

    properties! {
        /// [`AlarmTagsPropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-compositealarm-alarmtagspropagation.html) of `AWS::CloudWatch::CompositeAlarm`.
        AlarmTagsPropagation;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `ExcludedTagKeys`: 1 to 50 elements; no element twice; each 1 to 128 characters.
            excluded_tag_keys: List<String> => "ExcludedTagKeys",
            /// `IncludedTagKeys`: 1 to 50 elements; no element twice; each 1 to 128 characters.
            included_tag_keys: List<String> => "IncludedTagKeys",
        }
    }
}

resource! {
    /// [`AWS::CloudWatch::Dashboard`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html). Identified by `DashboardName`.
    Dashboard = "AWS::CloudWatch::Dashboard", tags: List;
    required {
        /// `DashboardBody`: required.
        dashboard_body: Value<String> => "DashboardBody",
    }
    optional {
        /// `DashboardName`. A change replaces the resource.
        dashboard_name: Value<String> => "DashboardName",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {}
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::InsightRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-insightrule.html). Identified by `Arn`.
    InsightRule = "AWS::CloudWatch::InsightRule", tags: List;
    required {
        /// `RuleName`: required; 1 to 128 characters; pattern `^[\x20-\x7E]+$`. A change replaces the resource.
        rule_name: Value<String> => "RuleName",
        /// `RuleState`: required; 1 to 32 characters; one of `DISABLED`, `ENABLED`.
        rule_state: Value<insight_rule::RuleState> => "RuleState",
        /// `RuleBody`: required.
        rule_body: Value<String> => "RuleBody",
    }
    optional {
        /// `ApplyOnTransformedLogs`.
        apply_on_transformed_logs: Value<bool> => "ApplyOnTransformedLogs",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<cloudwatch::InsightRule>> => "Arn",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`InsightRule`].
pub mod insight_rule {
    use super::*;

    choice! {
        /// The values of `RuleState` in `AWS::CloudWatch::InsightRule`.
        RuleState {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::Integration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-integration.html). Identified by `IntegrationArn`.
    Integration = "AWS::CloudWatch::Integration", tags: List;
    required {
        /// `IntegrationType`: required; one of `AWS_CONFIG_SLREC`, `AWS_INTEGRATION`, `EXTERNAL_AGENT`. A change replaces the resource.
        integration_type: Value<integration::IntegrationType> => "IntegrationType",
        /// `Name`: required; 1 to 256 characters. A change replaces the resource.
        name: Value<String> => "Name",
    }
    optional {
        /// `Credential`.
        credential: Value<integration::IntegrationCredential> => "Credential",
        /// `IntegrationAttributes`.
        integration_attributes: Map<String> => "IntegrationAttributes",
        /// `RoleArn`: 1 to 2048 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<integration::Tags> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `IntegrationArn`.
        integration_arn: Value<Id<cloudwatch::Integration>> => "IntegrationArn",
        /// `Fn::GetAtt` of `IntegrationId`.
        integration_id: Value<String> => "IntegrationId",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`Integration`].
pub mod integration {
    use super::*;

    properties! {
        /// `IntegrationCredential.ApiKeyCredential` of `AWS::CloudWatch::Integration`.
        ApiKeyCredential;
        required {
            /// `ApiKeyValue`: required; 1 to 4096 characters.
            api_key_value: Value<String> => "ApiKeyValue",
        }
        optional {}
    }

    properties! {
        /// [`IntegrationCredential`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-integration-integrationcredential.html) of `AWS::CloudWatch::Integration`.
        IntegrationCredential;
        required {
            /// `ApiKeyCredential`: required.
            api_key_credential: Value<ApiKeyCredential> => "ApiKeyCredential",
        }
        optional {}
    }

    choice! {
        /// The values of `IntegrationType` in `AWS::CloudWatch::Integration`.
        IntegrationType {
            AwsConfigSlrec = "AWS_CONFIG_SLREC",
            AwsIntegration = "AWS_INTEGRATION",
            ExternalAgent = "EXTERNAL_AGENT",
        }
    }

    properties! {
        /// `Tags` of `AWS::CloudWatch::Integration`.
        Tags;
        required {
            /// `Key`: required; 1 to 128 characters.
            key: Value<String> => "Key",
            /// `Value`: required; 0 to 256 characters.
            value: Value<String> => "Value",
        }
        optional {}
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::LogAlarm`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-logalarm.html). Identified by `AlarmName`.
    LogAlarm = "AWS::CloudWatch::LogAlarm", tags: List;
    required {
        /// `ComparisonOperator`: required; one of `GreaterThanOrEqualToThreshold`, `GreaterThanThreshold`, `GreaterThanUpperThreshold`, `LessThanLowerOrGreaterThanUpperThreshold`, `LessThanLowerThreshold`, `LessThanOrEqualToThreshold`, `LessThanThreshold`.
        comparison_operator: Value<log_alarm::ComparisonOperator> => "ComparisonOperator",
        /// `Threshold`: required.
        threshold: Value<f64> => "Threshold",
        /// `QueryResultsToAlarm`: required; at least 1.
        query_results_to_alarm: Value<i64> => "QueryResultsToAlarm",
        /// `QueryResultsToEvaluate`: required; at least 1.
        query_results_to_evaluate: Value<i64> => "QueryResultsToEvaluate",
        /// `ScheduledQueryConfiguration`: required.
        scheduled_query_configuration: Value<log_alarm::ScheduledQueryConfiguration> => "ScheduledQueryConfiguration",
    }
    optional {
        /// `ActionConfiguration`.
        action_configuration: Value<log_alarm::ActionConfiguration> => "ActionConfiguration",
        /// `ActionLogLineCount`: 0 to 50.
        action_log_line_count: Value<i64> => "ActionLogLineCount",
        /// `ActionLogLineRoleArn`.
        action_log_line_role_arn: Value<Arn<iam::Role>> => "ActionLogLineRoleArn",
        /// `ActionsEnabled`.
        actions_enabled: Value<bool> => "ActionsEnabled",
        /// `AlarmActions`: each 1 to 1024 characters.
        alarm_actions: List<String> => "AlarmActions",
        /// `AlarmDescription`: 0 to 1024 characters.
        alarm_description: Value<String> => "AlarmDescription",
        /// `AlarmName`: 1 to 255 characters. A change replaces the resource.
        alarm_name: Value<String> => "AlarmName",
        /// `InsufficientDataActions`: each 1 to 1024 characters.
        insufficient_data_actions: List<String> => "InsufficientDataActions",
        /// `OKActions`: each 1 to 1024 characters.
        ok_actions: List<String> => "OKActions",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
        /// `TreatMissingData`: 1 to 255 characters.
        treat_missing_data: Value<String> => "TreatMissingData",
        /// `WarmUpConfiguration`.
        warm_up_configuration: Value<log_alarm::WarmUpConfiguration> => "WarmUpConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<cloudwatch::LogAlarm>> => "Arn",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`LogAlarm`].
pub mod log_alarm {
    use super::*;

    properties! {
        /// [`ActionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-logalarm-actionconfiguration.html) of `AWS::CloudWatch::LogAlarm`.
        ActionConfiguration;
        required {}
        optional {
            /// `AlarmTagsPropagation`.
            alarm_tags_propagation: Value<AlarmTagsPropagation> => "AlarmTagsPropagation",
        }
    }

    properties! {
        /// [`AlarmTagsPropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-logalarm-alarmtagspropagation.html) of `AWS::CloudWatch::LogAlarm`.
        AlarmTagsPropagation;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `ExcludedTagKeys`: 1 to 50 elements; no element twice; each 1 to 128 characters.
            excluded_tag_keys: List<String> => "ExcludedTagKeys",
            /// `IncludedTagKeys`: 1 to 50 elements; no element twice; each 1 to 128 characters.
            included_tag_keys: List<String> => "IncludedTagKeys",
        }
    }

    choice! {
        /// The values of `ComparisonOperator` in `AWS::CloudWatch::LogAlarm`.
        ComparisonOperator {
            GreaterThanOrEqualToThreshold = "GreaterThanOrEqualToThreshold",
            GreaterThanThreshold = "GreaterThanThreshold",
            GreaterThanUpperThreshold = "GreaterThanUpperThreshold",
            LessThanLowerOrGreaterThanUpperThreshold = "LessThanLowerOrGreaterThanUpperThreshold",
            LessThanLowerThreshold = "LessThanLowerThreshold",
            LessThanOrEqualToThreshold = "LessThanOrEqualToThreshold",
            LessThanThreshold = "LessThanThreshold",
        }
    }

    properties! {
        /// [`ScheduleConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-logalarm-scheduleconfiguration.html) of `AWS::CloudWatch::LogAlarm`.
        ScheduleConfiguration;
        required {
            /// `ScheduleExpression`: required; 1 to 256 characters.
            schedule_expression: Value<String> => "ScheduleExpression",
            /// `StartTimeOffset`: required; 1 to 2592000.
            start_time_offset: Value<i64> => "StartTimeOffset",
        }
        optional {
            /// `EndTimeOffset`: 0 to 2592000.
            end_time_offset: Value<i64> => "EndTimeOffset",
        }
    }

    properties! {
        /// [`ScheduledQueryConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-logalarm-scheduledqueryconfiguration.html) of `AWS::CloudWatch::LogAlarm`.
        ScheduledQueryConfiguration;
        required {
            /// `QueryString`: required; 0 to 10000 characters.
            query_string: Value<String> => "QueryString",
            /// `AggregationExpression`: required; 1 to 2048 characters.
            aggregation_expression: Value<String> => "AggregationExpression",
            /// `ScheduledQueryRoleARN`: required; 1 to 1024 characters.
            scheduled_query_role_arn: Value<Arn<iam::Role>> => "ScheduledQueryRoleARN",
            /// `ScheduleConfiguration`: required.
            schedule_configuration: Value<ScheduleConfiguration> => "ScheduleConfiguration",
        }
        optional {
            /// `LogGroupIdentifiers`: 1 to 50 elements; each 1 to 1024 characters.
            log_group_identifiers: List<String> => "LogGroupIdentifiers",
            /// `Tags`: at most 50 elements; no element twice.
            tags: List<Tag> => "Tags",
        }
    }

    properties! {
        /// [`WarmUpConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-logalarm-warmupconfiguration.html) of `AWS::CloudWatch::LogAlarm`.
        WarmUpConfiguration;
        required {}
        optional {
            /// `OnlyStartEvaluatingAfterWarmUpPeriodEnds`.
            only_start_evaluating_after_warm_up_period_ends: Value<bool> => "OnlyStartEvaluatingAfterWarmUpPeriodEnds",
            /// `WarmUpPeriodDurationInMinutes`: 1 to 2880.
            warm_up_period_duration_in_minutes: Value<i64> => "WarmUpPeriodDurationInMinutes",
        }
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::MetricStream`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-metricstream.html). Identified by `Name`.
    MetricStream = "AWS::CloudWatch::MetricStream", tags: List;
    required {}
    optional {
        /// `ExcludeFilters`: at most 1000 elements; no element twice.
        exclude_filters: List<metric_stream::MetricStreamFilter> => "ExcludeFilters",
        /// `FirehoseArn`: 20 to 2048 characters.
        firehose_arn: Value<String> => "FirehoseArn",
        /// `IncludeFilters`: at most 1000 elements; no element twice.
        include_filters: List<metric_stream::MetricStreamFilter> => "IncludeFilters",
        /// `IncludeLinkedAccountsMetrics`.
        include_linked_accounts_metrics: Value<bool> => "IncludeLinkedAccountsMetrics",
        /// `Name`: 1 to 255 characters. A change replaces the resource.
        name: Value<String> => "Name",
        /// `OutputFormat`: 1 to 255 characters; one of `json`, `opentelemetry0.7`, `opentelemetry1.0`.
        output_format: Value<metric_stream::OutputFormat> => "OutputFormat",
        /// `RoleArn`: 20 to 2048 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
        /// `StatisticsConfigurations`: at most 100 elements; no element twice.
        statistics_configurations: List<metric_stream::MetricStreamStatisticsConfiguration> => "StatisticsConfigurations",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<cloudwatch::MetricStream>> => "Arn",
        /// `Fn::GetAtt` of `CreationDate`.
        creation_date: Value<String> => "CreationDate",
        /// `Fn::GetAtt` of `LastUpdateDate`.
        last_update_date: Value<String> => "LastUpdateDate",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`MetricStream`].
pub mod metric_stream {
    use super::*;

    properties! {
        /// [`MetricStreamFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-metricstream-metricstreamfilter.html) of `AWS::CloudWatch::MetricStream`.
        MetricStreamFilter;
        required {
            /// `Namespace`: required; 1 to 255 characters; pattern `^[^:]`.
            namespace: Value<String> => "Namespace",
        }
        optional {
            /// `MetricNames`: at most 999 elements; each 1 to 255 characters.
            metric_names: List<String> => "MetricNames",
        }
    }

    properties! {
        /// [`MetricStreamStatisticsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-metricstream-metricstreamstatisticsconfiguration.html) of `AWS::CloudWatch::MetricStream`.
        MetricStreamStatisticsConfiguration;
        required {
            /// `AdditionalStatistics`: required; at most 20 elements; no element twice.
            additional_statistics: List<String> => "AdditionalStatistics",
            /// `IncludeMetrics`: required; at most 100 elements; no element twice.
            include_metrics: List<MetricStreamStatisticsMetric> => "IncludeMetrics",
        }
        optional {}
    }

    properties! {
        /// [`MetricStreamStatisticsMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-metricstream-metricstreamstatisticsmetric.html) of `AWS::CloudWatch::MetricStream`.
        MetricStreamStatisticsMetric;
        required {
            /// `MetricName`: required; 1 to 255 characters.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`: required; 1 to 255 characters; pattern `^[^:]`.
            namespace: Value<String> => "Namespace",
        }
        optional {}
    }

    choice! {
        /// The values of `OutputFormat` in `AWS::CloudWatch::MetricStream`.
        OutputFormat {
            Json = "json",
            Opentelemetry0_7 = "opentelemetry0.7",
            Opentelemetry1_0 = "opentelemetry1.0",
        }
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::OTelEnrichment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-otelenrichment.html). Identified by `AccountId`.
    OtelEnrichment = "AWS::CloudWatch::OTelEnrichment", tags: None;
    required {}
    optional {
        /// `ExcludeFilters`: 0 to 100 elements; no element twice.
        exclude_filters: List<otel_enrichment::OtelEnrichmentMetricSelector> => "ExcludeFilters",
        /// `IncludeFilters`: 0 to 100 elements; no element twice.
        include_filters: List<otel_enrichment::OtelEnrichmentMetricSelector> => "IncludeFilters",
    }
    attributes {
        /// `Fn::GetAtt` of `AccountId`.
        account_id: Value<Id<cloudwatch::OtelEnrichment>> => "AccountId",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`OtelEnrichment`].
pub mod otel_enrichment {
    use super::*;

    properties! {
        /// [`OTelEnrichmentMetricSelector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-otelenrichment-otelenrichmentmetricselector.html) of `AWS::CloudWatch::OTelEnrichment`.
        OtelEnrichmentMetricSelector;
        required {
            /// `Namespace`: required; 1 to 255 characters; pattern `^[^:].*$`.
            namespace: Value<String> => "Namespace",
        }
        optional {
            /// `MetricNames`: 0 to 100 elements; no element twice; each 1 to 255 characters.
            metric_names: List<String> => "MetricNames",
        }
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::ResourceMetricsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-resourcemetricsconfiguration.html). Identified by `ResourceArn`.
    ResourceMetricsConfiguration = "AWS::CloudWatch::ResourceMetricsConfiguration", tags: None;
    required {
        /// `ResourceArn`: required; 20 to 2048 characters; pattern `^arn:[a-zA-Z0-9-]+:[a-zA-Z0-9-]+:[a-zA-Z0-9-]*:\d{12}:.+$`. A change replaces the resource.
        resource_arn: Value<String> => "ResourceArn",
    }
    optional {
        /// `MetricSelections`: 1 elements.
        metric_selections: List<resource_metrics_configuration::ResourceMetricSelection> => "MetricSelections",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "cloudwatch")]
/// The nested types of [`ResourceMetricsConfiguration`].
pub mod resource_metrics_configuration {
    use super::*;

    properties! {
        /// [`ResourceMetricSelection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-resourcemetricsconfiguration-resourcemetricselection.html) of `AWS::CloudWatch::ResourceMetricsConfiguration`.
        ResourceMetricSelection;
        required {
            /// `IncludeMetrics`: required; 1 to 500 elements; each 1 to 255 characters.
            include_metrics: List<String> => "IncludeMetrics",
        }
        optional {}
    }
}

#[cfg(feature = "cloudwatch")]
resource! {
    /// [`AWS::CloudWatch::View`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-view.html). Identified by `Name`.
    View = "AWS::CloudWatch::View", tags: List;
    required {
        /// `Definition`: required; 1 to 10000 characters.
        definition: Value<String> => "Definition",
    }
    optional {
        /// `Description`: at most 1024 characters.
        description: Value<String> => "Description",
        /// `Name`: 6 to 256 characters; pattern `^view\.[a-z0-9][a-z0-9_-]{0,250}$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<cloudwatch::View>> => "Arn",
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `Type`.
        r#type: Value<String> => "Type",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}
