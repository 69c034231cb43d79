//! `AWS::Events`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::ec2;
use super::ecs;
use super::events;
use super::iam;
use super::prelude::*;

#[cfg(feature = "events")]
resource! {
    /// [`AWS::Events::ApiDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-apidestination.html). Identified by `Name`.
    ApiDestination = "AWS::Events::ApiDestination", tags: None;
    required {
        /// `ConnectionArn`: required; 1 to 1600 characters.
        connection_arn: Value<String> => "ConnectionArn",
        /// `InvocationEndpoint`: required; 1 to 2048 characters; pattern `^((%[0-9A-Fa-f]{2}|[-()_.!~*';/?:@\x26=+$,A-Za-z0-9])+)([).!';/?:,])?$`.
        invocation_endpoint: Value<String> => "InvocationEndpoint",
        /// `HttpMethod`: required; one of `DELETE`, `GET`, `HEAD`, `OPTIONS`, `PATCH`, `POST`, `PUT`.
        http_method: Value<api_destination::HttpMethod> => "HttpMethod",
    }
    optional {
        /// `Description`: 0 to 512 characters.
        description: Value<String> => "Description",
        /// `InvocationRateLimitPerSecond`: at least 1.
        invocation_rate_limit_per_second: Value<i64> => "InvocationRateLimitPerSecond",
        /// `Name`: 1 to 64 characters; pattern `[\.\-_A-Za-z0-9]+`. A change replaces the resource.
        name: Value<String> => "Name",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<events::ApiDestination>> => "Arn",
        /// `Fn::GetAtt` of `ArnForPolicy`.
        arn_for_policy: Value<String> => "ArnForPolicy",
    }
}

#[cfg(feature = "events")]
/// The nested types of [`ApiDestination`].
pub mod api_destination {
    use super::*;

    choice! {
        /// The values of `HttpMethod` in `AWS::Events::ApiDestination`.
        HttpMethod {
            Delete = "DELETE",
            Get = "GET",
            Head = "HEAD",
            Options = "OPTIONS",
            Patch = "PATCH",
            Post = "POST",
            Put = "PUT",
        }
    }
}

#[cfg(feature = "events")]
resource! {
    /// [`AWS::Events::Archive`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-archive.html). Identified by `ArchiveName`.
    Archive = "AWS::Events::Archive", tags: None;
    required {
        /// `SourceArn`: required. A change replaces the resource.
        source_arn: Value<String> => "SourceArn",
    }
    optional {
        /// `ArchiveName`: 1 to 48 characters; pattern `[\.\-_A-Za-z0-9]+`. A change replaces the resource.
        archive_name: Value<String> => "ArchiveName",
        /// `Description`: 0 to 512 characters.
        description: Value<String> => "Description",
        /// `EventPattern`.
        event_pattern: Value<Json> => "EventPattern",
        /// `KmsKeyIdentifier`: 0 to 2048 characters.
        kms_key_identifier: Value<String> => "KmsKeyIdentifier",
        /// `RetentionDays`: at least 0.
        retention_days: Value<i64> => "RetentionDays",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<events::Archive>> => "Arn",
    }
}

#[cfg(feature = "events")]
resource! {
    /// [`AWS::Events::Connection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-connection.html). Identified by `Name`.
    Connection = "AWS::Events::Connection", tags: None;
    required {}
    optional {
        /// `AuthParameters`.
        auth_parameters: Value<connection::AuthParameters> => "AuthParameters",
        /// `AuthorizationType`: one of `API_KEY`, `BASIC`, `OAUTH_CLIENT_CREDENTIALS`.
        authorization_type: Value<connection::AuthorizationType> => "AuthorizationType",
        /// `Description`: 0 to 512 characters.
        description: Value<String> => "Description",
        /// `InvocationConnectivityParameters`.
        invocation_connectivity_parameters: Value<connection::InvocationConnectivityParameters> => "InvocationConnectivityParameters",
        /// `KmsKeyIdentifier`: at most 2048 characters; pattern `^[a-zA-Z0-9_\-/:]*$`.
        kms_key_identifier: Value<String> => "KmsKeyIdentifier",
        /// `Name`: 1 to 64 characters; pattern `[\.\-_A-Za-z0-9]+`. A change replaces the resource.
        name: Value<String> => "Name",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<events::Connection>> => "Arn",
        /// `Fn::GetAtt` of `ArnForPolicy`.
        arn_for_policy: Value<String> => "ArnForPolicy",
        /// `Fn::GetAtt` of `AuthParameters.ConnectivityParameters.ResourceParameters.ResourceAssociationArn`.
        auth_parameters_connectivity_parameters_resource_parameters_resource_association_arn: Value<String> => "AuthParameters.ConnectivityParameters.ResourceParameters.ResourceAssociationArn",
        /// `Fn::GetAtt` of `InvocationConnectivityParameters.ResourceParameters.ResourceAssociationArn`.
        invocation_connectivity_parameters_resource_parameters_resource_association_arn: Value<String> => "InvocationConnectivityParameters.ResourceParameters.ResourceAssociationArn",
        /// `Fn::GetAtt` of `SecretArn`.
        secret_arn: Value<String> => "SecretArn",
    }
}

#[cfg(feature = "events")]
/// The nested types of [`Connection`].
pub mod connection {
    use super::*;

    properties! {
        /// [`ApiKeyAuthParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-apikeyauthparameters.html) of `AWS::Events::Connection`.
        ApiKeyAuthParameters;
        required {
            /// `ApiKeyName`: required; 1 to 512 characters; pattern `^[ \t]*[^\x00-\x1F\x7F]+([ \t]+[^\x00-\x1F\x7F]+)*[ \t]*$`.
            api_key_name: Value<String> => "ApiKeyName",
            /// `ApiKeyValue`: required; 1 to 512 characters; pattern `^[ \t]*[^\x00-\x1F\x7F]+([ \t]+[^\x00-\x1F\x7F]+)*[ \t]*$`.
            api_key_value: Value<String> => "ApiKeyValue",
        }
        optional {}
    }

    properties! {
        /// [`AuthParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-authparameters.html) of `AWS::Events::Connection`.
        AuthParameters;
        required {}
        optional {
            /// `ApiKeyAuthParameters`.
            api_key_auth_parameters: Value<ApiKeyAuthParameters> => "ApiKeyAuthParameters",
            /// `BasicAuthParameters`.
            basic_auth_parameters: Value<BasicAuthParameters> => "BasicAuthParameters",
            /// `ConnectivityParameters`.
            connectivity_parameters: Value<ConnectivityParameters> => "ConnectivityParameters",
            /// `InvocationHttpParameters`.
            invocation_http_parameters: Value<ConnectionHttpParameters> => "InvocationHttpParameters",
            /// `OAuthParameters`.
            oauth_parameters: Value<OauthParameters> => "OAuthParameters",
        }
    }

    choice! {
        /// The values of `AuthorizationType` in `AWS::Events::Connection`.
        AuthorizationType {
            ApiKey = "API_KEY",
            Basic = "BASIC",
            OauthClientCredentials = "OAUTH_CLIENT_CREDENTIALS",
        }
    }

    properties! {
        /// [`BasicAuthParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-basicauthparameters.html) of `AWS::Events::Connection`.
        BasicAuthParameters;
        required {
            /// `Username`: required; 1 to 512 characters; pattern `^[ \t]*[^\x00-\x1F\x7F]+([ \t]+[^\x00-\x1F\x7F]+)*[ \t]*$`.
            username: Value<String> => "Username",
            /// `Password`: required; 1 to 512 characters; pattern `^[ \t]*[^\x00-\x1F\x7F]+([ \t]+[^\x00-\x1F\x7F]+)*[ \t]*$`.
            password: Value<String> => "Password",
        }
        optional {}
    }

    properties! {
        /// [`ClientParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-clientparameters.html) of `AWS::Events::Connection`.
        ClientParameters;
        required {
            /// `ClientID`: required; 1 to 512 characters; pattern `^[ \t]*[^\x00-\x1F\x7F]+([ \t]+[^\x00-\x1F\x7F]+)*[ \t]*$`.
            client_id: Value<String> => "ClientID",
            /// `ClientSecret`: required; 1 to 512 characters; pattern `^[ \t]*[^\x00-\x1F\x7F]+([ \t]+[^\x00-\x1F\x7F]+)*[ \t]*$`.
            client_secret: Value<String> => "ClientSecret",
        }
        optional {}
    }

    properties! {
        /// [`ConnectionHttpParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-connectionhttpparameters.html) of `AWS::Events::Connection`.
        ConnectionHttpParameters;
        required {}
        optional {
            /// `BodyParameters`: 0 to 100 elements.
            body_parameters: List<Parameter> => "BodyParameters",
            /// `HeaderParameters`: 0 to 100 elements.
            header_parameters: List<Parameter> => "HeaderParameters",
            /// `QueryStringParameters`: 0 to 100 elements.
            query_string_parameters: List<Parameter> => "QueryStringParameters",
        }
    }

    properties! {
        /// [`ConnectivityParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-connectivityparameters.html) of `AWS::Events::Connection`.
        ConnectivityParameters;
        required {
            /// `ResourceParameters`: required.
            resource_parameters: Value<ResourceParameters> => "ResourceParameters",
        }
        optional {}
    }

    choice! {
        /// The values of `OAuthParameters.HttpMethod` in `AWS::Events::Connection`.
        HttpMethod {
            Get = "GET",
            Post = "POST",
            Put = "PUT",
        }
    }

    properties! {
        /// `InvocationConnectivityParameters` of `AWS::Events::Connection`.
        InvocationConnectivityParameters;
        required {
            /// `ResourceParameters`: required.
            resource_parameters: Value<ResourceParameters> => "ResourceParameters",
        }
        optional {}
    }

    properties! {
        /// [`OAuthParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-oauthparameters.html) of `AWS::Events::Connection`.
        OauthParameters;
        required {
            /// `ClientParameters`: required.
            client_parameters: Value<ClientParameters> => "ClientParameters",
            /// `AuthorizationEndpoint`: required; 1 to 2048 characters; pattern `^((%[0-9A-Fa-f]{2}|[-()_.!~*';/?:@\x26=+$,A-Za-z0-9])+)([).!';/?:,])?$`.
            authorization_endpoint: Value<String> => "AuthorizationEndpoint",
            /// `HttpMethod`: required; one of `GET`, `POST`, `PUT`.
            http_method: Value<HttpMethod> => "HttpMethod",
        }
        optional {
            /// `OAuthHttpParameters`.
            oauth_http_parameters: Value<ConnectionHttpParameters> => "OAuthHttpParameters",
        }
    }

    properties! {
        /// [`Parameter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-parameter.html) of `AWS::Events::Connection`.
        Parameter;
        required {
            /// `Key`: required; 0 to 512 characters.
            key: Value<String> => "Key",
            /// `Value`: required; 0 to 512 characters; pattern `^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$`.
            value: Value<String> => "Value",
        }
        optional {
            /// `IsValueSecret`.
            is_value_secret: Value<bool> => "IsValueSecret",
        }
    }

    properties! {
        /// [`ResourceParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-connection-resourceparameters.html) of `AWS::Events::Connection`.
        ResourceParameters;
        required {
            /// `ResourceConfigurationArn`: required; at most 2048 characters.
            resource_configuration_arn: Value<String> => "ResourceConfigurationArn",
        }
        optional {}
    }
}

#[cfg(feature = "events")]
resource! {
    /// [`AWS::Events::Endpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-endpoint.html). Identified by `Name`.
    Endpoint = "AWS::Events::Endpoint", tags: None;
    required {
        /// `RoutingConfig`: required.
        routing_config: Value<endpoint::RoutingConfig> => "RoutingConfig",
        /// `EventBuses`: required; 2 elements.
        event_buses: List<endpoint::EndpointEventBus> => "EventBuses",
    }
    optional {
        /// `Description`: at most 512 characters; pattern `.*`.
        description: Value<String> => "Description",
        /// `Name`: 1 to 64 characters; pattern `^[\.\-_A-Za-z0-9]+$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `ReplicationConfig`.
        replication_config: Value<endpoint::ReplicationConfig> => "ReplicationConfig",
        /// `RoleArn`: 1 to 256 characters; pattern `^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$`.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<events::Endpoint>> => "Arn",
        /// `Fn::GetAtt` of `EndpointId`.
        endpoint_id: Value<String> => "EndpointId",
        /// `Fn::GetAtt` of `EndpointUrl`.
        endpoint_url: Value<String> => "EndpointUrl",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateReason`.
        state_reason: Value<String> => "StateReason",
    }
}

#[cfg(feature = "events")]
/// The nested types of [`Endpoint`].
pub mod endpoint {
    use super::*;

    properties! {
        /// [`EndpointEventBus`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-endpoint-endpointeventbus.html) of `AWS::Events::Endpoint`.
        EndpointEventBus;
        required {
            /// `EventBusArn`: required; 1 to 512 characters; pattern `^arn:aws[a-z-]*:events:[a-z]+-[a-z-]+-\d+:\d{12}:event-bus/[\w.-]+$`.
            event_bus_arn: Value<String> => "EventBusArn",
        }
        optional {}
    }

    properties! {
        /// [`FailoverConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-endpoint-failoverconfig.html) of `AWS::Events::Endpoint`.
        FailoverConfig;
        required {
            /// `Primary`: required.
            primary: Value<Primary> => "Primary",
            /// `Secondary`: required.
            secondary: Value<Secondary> => "Secondary",
        }
        optional {}
    }

    properties! {
        /// [`Primary`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-endpoint-primary.html) of `AWS::Events::Endpoint`.
        Primary;
        required {
            /// `HealthCheck`: required; 1 to 1600 characters; pattern `^arn:aws([a-z]|\-)*:route53:::healthcheck/[\-a-z0-9]+$`.
            health_check: Value<String> => "HealthCheck",
        }
        optional {}
    }

    properties! {
        /// [`ReplicationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-endpoint-replicationconfig.html) of `AWS::Events::Endpoint`.
        ReplicationConfig;
        required {
            /// `State`: required; one of `DISABLED`, `ENABLED`.
            state: Value<ReplicationState> => "State",
        }
        optional {}
    }

    choice! {
        /// The values of `ReplicationConfig.State` in `AWS::Events::Endpoint`.
        ReplicationState {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`RoutingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-endpoint-routingconfig.html) of `AWS::Events::Endpoint`.
        RoutingConfig;
        required {
            /// `FailoverConfig`: required.
            failover_config: Value<FailoverConfig> => "FailoverConfig",
        }
        optional {}
    }

    properties! {
        /// [`Secondary`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-endpoint-secondary.html) of `AWS::Events::Endpoint`.
        Secondary;
        required {
            /// `Route`: required; 9 to 20 characters; pattern `^[\-a-z0-9]+$`.
            route: Value<String> => "Route",
        }
        optional {}
    }
}

#[cfg(feature = "events")]
resource! {
    /// [`AWS::Events::EventBus`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbus.html). Identified by `Name`.
    EventBus = "AWS::Events::EventBus", tags: List;
    required {
        /// `Name`: required; 1 to 256 characters; pattern `^[/\.\-_A-Za-z0-9]+$`. A change replaces the resource.
        name: Value<String> => "Name",
    }
    optional {
        /// `DeadLetterConfig`.
        dead_letter_config: Value<event_bus::DeadLetterConfig> => "DeadLetterConfig",
        /// `Description`.
        description: Value<String> => "Description",
        /// `EventSourceName`: 1 to 256 characters; pattern `^aws\.partner(/[\.\-_A-Za-z0-9]+){2,}$`.
        event_source_name: Value<String> => "EventSourceName",
        /// `KmsKeyIdentifier`.
        kms_key_identifier: Value<String> => "KmsKeyIdentifier",
        /// `LogConfig`.
        log_config: Value<event_bus::LogConfig> => "LogConfig",
        /// `Policy`.
        policy: Value<Json> => "Policy",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<events::EventBus>> => "Arn",
        /// `Fn::GetAtt` of `Name`.
        name: Value<Id<events::EventBus>> => "Name",
    }
}

#[cfg(feature = "events")]
/// The nested types of [`EventBus`].
pub mod event_bus {
    use super::*;

    properties! {
        /// `DeadLetterConfig` of `AWS::Events::EventBus`.
        DeadLetterConfig;
        required {}
        optional {
            /// `Arn`.
            arn: Value<String> => "Arn",
        }
    }

    choice! {
        /// The values of `LogConfig.IncludeDetail` in `AWS::Events::EventBus`.
        IncludeDetail {
            Full = "FULL",
            None = "NONE",
        }
    }

    choice! {
        /// The values of `LogConfig.Level` in `AWS::Events::EventBus`.
        Level {
            Error = "ERROR",
            Info = "INFO",
            Off = "OFF",
            Trace = "TRACE",
        }
    }

    properties! {
        /// `LogConfig` of `AWS::Events::EventBus`.
        LogConfig;
        required {}
        optional {
            /// `IncludeDetail`: one of `FULL`, `NONE`.
            include_detail: Value<IncludeDetail> => "IncludeDetail",
            /// `Level`: one of `ERROR`, `INFO`, `OFF`, `TRACE`.
            level: Value<Level> => "Level",
        }
    }
}

#[cfg(feature = "events")]
resource! {
    /// [`AWS::Events::EventBusPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html). Identified by `EventBusName`, `StatementId`.
    EventBusPolicy = "AWS::Events::EventBusPolicy", tags: None;
    required {
        /// `StatementId`: required; 1 to 64 characters; pattern `[a-zA-Z0-9-_]+`. A change replaces the resource.
        statement_id: Value<String> => "StatementId",
    }
    optional {
        /// `Action`: 1 to 64 characters; one of `events:PutEvents`; pattern `events:[a-zA-Z]+`.
        action: Value<event_bus_policy::Action> => "Action",
        /// `Condition`.
        condition: Value<event_bus_policy::Condition> => "Condition",
        /// `EventBusName`: 1 to 256 characters; pattern `[\.\-_A-Za-z0-9]+`. A change replaces the resource.
        event_bus_name: Value<String> => "EventBusName",
        /// `Principal`: 1 to 12 characters; pattern `(\d{12}|\*)`.
        principal: Value<String> => "Principal",
        /// `Statement`.
        statement: Value<Json> => "Statement",
    }
    attributes {}
}

#[cfg(feature = "events")]
/// The nested types of [`EventBusPolicy`].
pub mod event_bus_policy {
    use super::*;

    choice! {
        /// The values of `Action` in `AWS::Events::EventBusPolicy`.
        Action {
            EventsPutEvents = "events:PutEvents",
        }
    }

    properties! {
        /// [`Condition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-eventbuspolicy-condition.html) of `AWS::Events::EventBusPolicy`.
        Condition;
        required {}
        optional {
            /// `Key`.
            key: Value<String> => "Key",
            /// `Type`: one of `StringEquals`.
            r#type: Value<ConditionType> => "Type",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    choice! {
        /// The values of `Condition.Type` in `AWS::Events::EventBusPolicy`.
        ConditionType {
            StringEquals = "StringEquals",
        }
    }
}

resource! {
    /// [`AWS::Events::Rule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html). Identified by `Arn`.
    Rule = "AWS::Events::Rule", tags: List;
    required {}
    optional {
        /// `Description`: 0 to 512 characters.
        description: Value<String> => "Description",
        /// `EventBusName`: 1 to 1600 characters; pattern `^(arn:aws[\w-]*:events:[a-z]{2}-[a-z]+-[\w-]+:[0-9]{12}:event-bus\/)?[/\.\-_A-Za-z0-9]+$`. A change can replace the resource.
        event_bus_name: Value<String> => "EventBusName",
        /// `EventPattern`.
        event_pattern: Value<Json> => "EventPattern",
        /// `Name`: 1 to 64 characters; pattern `^[\.\-_A-Za-z0-9]+$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `RoleArn`: 1 to 1600 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
        /// `ScheduleExpression`: 0 to 256 characters; pattern `^(rate\(.+\)|cron\(.+\))?$`.
        schedule_expression: Value<String> => "ScheduleExpression",
        /// `State`: one of `DISABLED`, `ENABLED`, `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`.
        state: Value<rule::State> => "State",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `Targets`: at most 5 elements; no element twice.
        targets: List<rule::Target> => "Targets",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<events::Rule>> => "Arn",
        /// `Fn::GetAtt` of `RuleName`.
        rule_name: Value<String> => "RuleName",
    }
}

/// The nested types of [`Rule`].
pub mod rule {
    use super::*;

    properties! {
        /// [`AppSyncParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-appsyncparameters.html) of `AWS::Events::Rule`.
        AppSyncParameters;
        required {
            /// `GraphQLOperation`: required.
            graph_ql_operation: Value<String> => "GraphQLOperation",
        }
        optional {}
    }

    choice! {
        /// The values of `AwsVpcConfiguration.AssignPublicIp` in `AWS::Events::Rule`.
        AssignPublicIp {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`AwsVpcConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-awsvpcconfiguration.html) of `AWS::Events::Rule`.
        AwsVpcConfiguration;
        required {
            /// `Subnets`: required.
            subnets: List<Id<ec2::Subnet>> => "Subnets",
        }
        optional {
            /// `AssignPublicIp`: one of `DISABLED`, `ENABLED`.
            assign_public_ip: Value<AssignPublicIp> => "AssignPublicIp",
            /// `SecurityGroups`: no element twice.
            security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
        }
    }

    properties! {
        /// [`BatchArrayProperties`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batcharrayproperties.html) of `AWS::Events::Rule`.
        BatchArrayProperties;
        required {}
        optional {
            /// `Size`.
            size: Value<i64> => "Size",
        }
    }

    properties! {
        /// [`BatchParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchparameters.html) of `AWS::Events::Rule`.
        BatchParameters;
        required {
            /// `JobName`: required.
            job_name: Value<String> => "JobName",
            /// `JobDefinition`: required.
            job_definition: Value<String> => "JobDefinition",
        }
        optional {
            /// `ArrayProperties`.
            array_properties: Value<BatchArrayProperties> => "ArrayProperties",
            /// `RetryStrategy`.
            retry_strategy: Value<BatchRetryStrategy> => "RetryStrategy",
        }
    }

    properties! {
        /// [`BatchRetryStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-batchretrystrategy.html) of `AWS::Events::Rule`.
        BatchRetryStrategy;
        required {}
        optional {
            /// `Attempts`.
            attempts: Value<i64> => "Attempts",
        }
    }

    properties! {
        /// [`CapacityProviderStrategyItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-capacityproviderstrategyitem.html) of `AWS::Events::Rule`.
        CapacityProviderStrategyItem;
        required {
            /// `CapacityProvider`: required; 1 to 255 characters.
            capacity_provider: Value<String> => "CapacityProvider",
        }
        optional {
            /// `Base`: 0 to 100000.
            base: Value<i64> => "Base",
            /// `Weight`: 0 to 1000.
            weight: Value<i64> => "Weight",
        }
    }

    properties! {
        /// [`DeadLetterConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-deadletterconfig.html) of `AWS::Events::Rule`.
        DeadLetterConfig;
        required {}
        optional {
            /// `Arn`: 1 to 1600 characters.
            arn: Value<String> => "Arn",
        }
    }

    properties! {
        /// [`EcsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html) of `AWS::Events::Rule`.
        EcsParameters;
        required {
            /// `TaskDefinitionArn`: required; 1 to 1600 characters.
            task_definition_arn: Value<Id<ecs::TaskDefinition>> => "TaskDefinitionArn",
        }
        optional {
            /// `CapacityProviderStrategy`: 0 to 6 elements; no element twice.
            capacity_provider_strategy: List<CapacityProviderStrategyItem> => "CapacityProviderStrategy",
            /// `EnableECSManagedTags`.
            enable_ecs_managed_tags: Value<bool> => "EnableECSManagedTags",
            /// `EnableExecuteCommand`.
            enable_execute_command: Value<bool> => "EnableExecuteCommand",
            /// `Group`.
            group: Value<String> => "Group",
            /// `LaunchType`: one of `EC2`, `EXTERNAL`, `FARGATE`.
            launch_type: Value<LaunchType> => "LaunchType",
            /// `NetworkConfiguration`.
            network_configuration: Value<NetworkConfiguration> => "NetworkConfiguration",
            /// `PlacementConstraints`: 0 to 10 elements; no element twice.
            placement_constraints: List<PlacementConstraint> => "PlacementConstraints",
            /// `PlacementStrategies`: no element twice.
            placement_strategies: List<PlacementStrategy> => "PlacementStrategies",
            /// `PlatformVersion`.
            platform_version: Value<String> => "PlatformVersion",
            /// `PropagateTags`: one of `TASK_DEFINITION`.
            propagate_tags: Value<PropagateTags> => "PropagateTags",
            /// `ReferenceId`: 0 to 1024 characters.
            reference_id: Value<String> => "ReferenceId",
            /// `TagList`: no element twice.
            tag_list: List<Tag> => "TagList",
            /// `TaskCount`: at least 1.
            task_count: Value<i64> => "TaskCount",
        }
    }

    properties! {
        /// [`HttpParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-httpparameters.html) of `AWS::Events::Rule`.
        HttpParameters;
        required {}
        optional {
            /// `HeaderParameters`.
            header_parameters: Map<String> => "HeaderParameters",
            /// `PathParameterValues`: no element twice; each pattern `^(?!\s*$).+$`.
            path_parameter_values: List<String> => "PathParameterValues",
            /// `QueryStringParameters`.
            query_string_parameters: Map<String> => "QueryStringParameters",
        }
    }

    properties! {
        /// [`InputTransformer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-inputtransformer.html) of `AWS::Events::Rule`.
        InputTransformer;
        required {
            /// `InputTemplate`: required; 1 to 8192 characters.
            input_template: Value<String> => "InputTemplate",
        }
        optional {
            /// `InputPathsMap`.
            input_paths_map: Map<String> => "InputPathsMap",
        }
    }

    properties! {
        /// [`KinesisParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-kinesisparameters.html) of `AWS::Events::Rule`.
        KinesisParameters;
        required {
            /// `PartitionKeyPath`: required; 0 to 256 characters.
            partition_key_path: Value<String> => "PartitionKeyPath",
        }
        optional {}
    }

    choice! {
        /// The values of `EcsParameters.LaunchType` in `AWS::Events::Rule`.
        LaunchType {
            Ec2 = "EC2",
            External = "EXTERNAL",
            Fargate = "FARGATE",
        }
    }

    properties! {
        /// [`NetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-networkconfiguration.html) of `AWS::Events::Rule`.
        NetworkConfiguration;
        required {}
        optional {
            /// `AwsVpcConfiguration`.
            aws_vpc_configuration: Value<AwsVpcConfiguration> => "AwsVpcConfiguration",
        }
    }

    properties! {
        /// [`PlacementConstraint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementconstraint.html) of `AWS::Events::Rule`.
        PlacementConstraint;
        required {}
        optional {
            /// `Expression`: 0 to 2000 characters.
            expression: Value<String> => "Expression",
            /// `Type`: one of `distinctInstance`, `memberOf`.
            r#type: Value<PlacementConstraintType> => "Type",
        }
    }

    choice! {
        /// The values of `PlacementConstraint.Type` in `AWS::Events::Rule`.
        PlacementConstraintType {
            DistinctInstance = "distinctInstance",
            MemberOf = "memberOf",
        }
    }

    properties! {
        /// [`PlacementStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-placementstrategy.html) of `AWS::Events::Rule`.
        PlacementStrategy;
        required {}
        optional {
            /// `Field`.
            field: Value<String> => "Field",
            /// `Type`.
            r#type: Value<String> => "Type",
        }
    }

    choice! {
        /// The values of `EcsParameters.PropagateTags` in `AWS::Events::Rule`.
        PropagateTags {
            TaskDefinition = "TASK_DEFINITION",
        }
    }

    properties! {
        /// [`RedshiftDataParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-redshiftdataparameters.html) of `AWS::Events::Rule`.
        RedshiftDataParameters;
        required {
            /// `Database`: required; 1 to 64 characters.
            database: Value<String> => "Database",
        }
        optional {
            /// `DbUser`: 1 to 128 characters.
            db_user: Value<String> => "DbUser",
            /// `SecretManagerArn`: 1 to 1600 characters; pattern `^(^arn:aws([a-z]|\-)*:secretsmanager:[a-z0-9-.]+:.*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)$`.
            secret_manager_arn: Value<String> => "SecretManagerArn",
            /// `Sql`: 1 to 100000 characters.
            sql: Value<String> => "Sql",
            /// `Sqls`.
            sqls: List<String> => "Sqls",
            /// `StatementName`: 1 to 500 characters.
            statement_name: Value<String> => "StatementName",
            /// `WithEvent`.
            with_event: Value<bool> => "WithEvent",
        }
    }

    properties! {
        /// [`RetryPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-retrypolicy.html) of `AWS::Events::Rule`.
        RetryPolicy;
        required {}
        optional {
            /// `MaximumEventAgeInSeconds`: 60 to 86400.
            maximum_event_age_in_seconds: Value<i64> => "MaximumEventAgeInSeconds",
            /// `MaximumRetryAttempts`: 0 to 185.
            maximum_retry_attempts: Value<i64> => "MaximumRetryAttempts",
        }
    }

    properties! {
        /// [`RunCommandParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandparameters.html) of `AWS::Events::Rule`.
        RunCommandParameters;
        required {
            /// `RunCommandTargets`: required; 1 to 5 elements; no element twice.
            run_command_targets: List<RunCommandTarget> => "RunCommandTargets",
        }
        optional {}
    }

    properties! {
        /// [`RunCommandTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-runcommandtarget.html) of `AWS::Events::Rule`.
        RunCommandTarget;
        required {
            /// `Values`: required; 1 to 50 elements; no element twice; each 1 to 256 characters.
            values: List<String> => "Values",
            /// `Key`: required; 1 to 128 characters; pattern `^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`.
            key: Value<String> => "Key",
        }
        optional {}
    }

    properties! {
        /// [`SageMakerPipelineParameter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameter.html) of `AWS::Events::Rule`.
        SageMakerPipelineParameter;
        required {
            /// `Value`: required; 0 to 1024 characters.
            value: Value<String> => "Value",
            /// `Name`: required; 1 to 256 characters; pattern `^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?$`.
            name: Value<String> => "Name",
        }
        optional {}
    }

    properties! {
        /// [`SageMakerPipelineParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sagemakerpipelineparameters.html) of `AWS::Events::Rule`.
        SageMakerPipelineParameters;
        required {}
        optional {
            /// `PipelineParameterList`: 0 to 200 elements; no element twice.
            pipeline_parameter_list: List<SageMakerPipelineParameter> => "PipelineParameterList",
        }
    }

    properties! {
        /// [`SqsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-sqsparameters.html) of `AWS::Events::Rule`.
        SqsParameters;
        required {
            /// `MessageGroupId`: required.
            message_group_id: Value<String> => "MessageGroupId",
        }
        optional {}
    }

    choice! {
        /// The values of `State` in `AWS::Events::Rule`.
        State {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
            EnabledWithAllCloudtrailManagementEvents = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
        }
    }

    properties! {
        /// [`Target`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-target.html) of `AWS::Events::Rule`.
        Target;
        required {
            /// `Id`: required; 1 to 64 characters; pattern `^[\.\-_A-Za-z0-9]+$`.
            id: Value<String> => "Id",
            /// `Arn`: required; 1 to 1600 characters.
            arn: Value<String> => "Arn",
        }
        optional {
            /// `AppSyncParameters`.
            app_sync_parameters: Value<AppSyncParameters> => "AppSyncParameters",
            /// `BatchParameters`.
            batch_parameters: Value<BatchParameters> => "BatchParameters",
            /// `DeadLetterConfig`.
            dead_letter_config: Value<DeadLetterConfig> => "DeadLetterConfig",
            /// `EcsParameters`.
            ecs_parameters: Value<EcsParameters> => "EcsParameters",
            /// `HttpParameters`.
            http_parameters: Value<HttpParameters> => "HttpParameters",
            /// `Input`: 0 to 8192 characters.
            input: Value<String> => "Input",
            /// `InputPath`: 0 to 256 characters.
            input_path: Value<String> => "InputPath",
            /// `InputTransformer`.
            input_transformer: Value<InputTransformer> => "InputTransformer",
            /// `KinesisParameters`.
            kinesis_parameters: Value<KinesisParameters> => "KinesisParameters",
            /// `RedshiftDataParameters`.
            redshift_data_parameters: Value<RedshiftDataParameters> => "RedshiftDataParameters",
            /// `RetryPolicy`.
            retry_policy: Value<RetryPolicy> => "RetryPolicy",
            /// `RoleArn`: 1 to 1600 characters.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
            /// `RunCommandParameters`.
            run_command_parameters: Value<RunCommandParameters> => "RunCommandParameters",
            /// `SageMakerPipelineParameters`.
            sage_maker_pipeline_parameters: Value<SageMakerPipelineParameters> => "SageMakerPipelineParameters",
            /// `SqsParameters`.
            sqs_parameters: Value<SqsParameters> => "SqsParameters",
        }
    }
}
