//! `AWS::ElasticLoadBalancingV2`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::ec2;
use super::elasticloadbalancingv2;
use super::prelude::*;
use super::s3;

resource! {
    /// [`AWS::ElasticLoadBalancingV2::Listener`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html). Identified by `ListenerArn`.
    Listener = "AWS::ElasticLoadBalancingV2::Listener", tags: List;
    required {
        /// `LoadBalancerArn`: required. A change replaces the resource.
        load_balancer_arn: Value<Id<elasticloadbalancingv2::LoadBalancer>> => "LoadBalancerArn",
        /// `DefaultActions`: required; no element twice.
        default_actions: List<listener::Action> => "DefaultActions",
    }
    optional {
        /// `AlpnPolicy`.
        alpn_policy: List<String> => "AlpnPolicy",
        /// `Certificates`: no element twice.
        certificates: List<listener::Certificate> => "Certificates",
        /// `ListenerAttributes`: no element twice.
        listener_attributes: List<listener::ListenerAttribute> => "ListenerAttributes",
        /// `MutualAuthentication`.
        mutual_authentication: Value<listener::MutualAuthentication> => "MutualAuthentication",
        /// `Port`: 1 to 65535.
        port: Value<i64> => "Port",
        /// `Protocol`.
        protocol: Value<listener::Protocol> => "Protocol",
        /// `SslPolicy`.
        ssl_policy: Value<String> => "SslPolicy",
        /// `Tags`: at least 1 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `ListenerArn`.
        listener_arn: Value<Id<elasticloadbalancingv2::Listener>> => "ListenerArn",
    }
}

/// The nested types of [`Listener`].
pub mod listener {
    use super::*;

    properties! {
        /// [`Action`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-action.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        Action;
        required {
            /// `Type`: required; one of `authenticate-cognito`, `authenticate-oidc`, `fixed-response`, `forward`, `jwt-validation`, `redirect`.
            r#type: Value<ActionType> => "Type",
        }
        optional {
            /// `AuthenticateCognitoConfig`.
            authenticate_cognito_config: Value<AuthenticateCognitoConfig> => "AuthenticateCognitoConfig",
            /// `AuthenticateOidcConfig`.
            authenticate_oidc_config: Value<AuthenticateOidcConfig> => "AuthenticateOidcConfig",
            /// `FixedResponseConfig`.
            fixed_response_config: Value<FixedResponseConfig> => "FixedResponseConfig",
            /// `ForwardConfig`.
            forward_config: Value<ForwardConfig> => "ForwardConfig",
            /// `JwtValidationConfig`.
            jwt_validation_config: Value<JwtValidationConfig> => "JwtValidationConfig",
            /// `Order`: 1 to 50000.
            order: Value<i64> => "Order",
            /// `RedirectConfig`.
            redirect_config: Value<RedirectConfig> => "RedirectConfig",
            /// `TargetGroupArn`.
            target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupArn",
        }
    }

    choice! {
        /// The values of `Action.Type` in `AWS::ElasticLoadBalancingV2::Listener`.
        ActionType {
            AuthenticateCognito = "authenticate-cognito",
            AuthenticateOidc = "authenticate-oidc",
            FixedResponse = "fixed-response",
            Forward = "forward",
            JwtValidation = "jwt-validation",
            Redirect = "redirect",
        }
    }

    choice! {
        /// The values of `MutualAuthentication.AdvertiseTrustStoreCaNames` in `AWS::ElasticLoadBalancingV2::Listener`.
        AdvertiseTrustStoreCaNames {
            Off = "off",
            On = "on",
        }
    }

    properties! {
        /// [`AuthenticateCognitoConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-authenticatecognitoconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        AuthenticateCognitoConfig;
        required {
            /// `UserPoolClientId`: required.
            user_pool_client_id: Value<String> => "UserPoolClientId",
            /// `UserPoolDomain`: required.
            user_pool_domain: Value<String> => "UserPoolDomain",
            /// `UserPoolArn`: required.
            user_pool_arn: Value<String> => "UserPoolArn",
        }
        optional {
            /// `AuthenticationRequestExtraParams`.
            authentication_request_extra_params: Map<String> => "AuthenticationRequestExtraParams",
            /// `OnUnauthenticatedRequest`: one of `allow`, `authenticate`, `deny`.
            on_unauthenticated_request: Value<OnUnauthenticatedRequest> => "OnUnauthenticatedRequest",
            /// `Scope`.
            scope: Value<String> => "Scope",
            /// `SessionCookieName`.
            session_cookie_name: Value<String> => "SessionCookieName",
            /// `SessionTimeout`.
            session_timeout: Value<String> => "SessionTimeout",
        }
    }

    properties! {
        /// [`AuthenticateOidcConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-authenticateoidcconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        AuthenticateOidcConfig;
        required {
            /// `TokenEndpoint`: required.
            token_endpoint: Value<String> => "TokenEndpoint",
            /// `Issuer`: required.
            issuer: Value<String> => "Issuer",
            /// `UserInfoEndpoint`: required.
            user_info_endpoint: Value<String> => "UserInfoEndpoint",
            /// `ClientId`: required.
            client_id: Value<String> => "ClientId",
            /// `AuthorizationEndpoint`: required.
            authorization_endpoint: Value<String> => "AuthorizationEndpoint",
        }
        optional {
            /// `AuthenticationRequestExtraParams`.
            authentication_request_extra_params: Map<String> => "AuthenticationRequestExtraParams",
            /// `ClientSecret`.
            client_secret: Value<String> => "ClientSecret",
            /// `OnUnauthenticatedRequest`: one of `allow`, `authenticate`, `deny`.
            on_unauthenticated_request: Value<OnUnauthenticatedRequest> => "OnUnauthenticatedRequest",
            /// `Scope`.
            scope: Value<String> => "Scope",
            /// `SessionCookieName`.
            session_cookie_name: Value<String> => "SessionCookieName",
            /// `SessionTimeout`.
            session_timeout: Value<String> => "SessionTimeout",
            /// `UseExistingClientSecret`.
            use_existing_client_secret: Value<bool> => "UseExistingClientSecret",
        }
    }

    properties! {
        /// [`Certificate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-certificate.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        Certificate;
        required {}
        optional {
            /// `CertificateArn`.
            certificate_arn: Value<String> => "CertificateArn",
        }
    }

    properties! {
        /// [`FixedResponseConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-fixedresponseconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        FixedResponseConfig;
        required {
            /// `StatusCode`: required; pattern `^(2|4|5)\d\d$`.
            status_code: Value<String> => "StatusCode",
        }
        optional {
            /// `ContentType`: 0 to 32 characters.
            content_type: Value<String> => "ContentType",
            /// `MessageBody`: 0 to 1024 characters.
            message_body: Value<String> => "MessageBody",
        }
    }

    choice! {
        /// The values of `JwtValidationActionAdditionalClaim.Format` in `AWS::ElasticLoadBalancingV2::Listener`.
        Format {
            SingleString = "single-string",
            SpaceSeparatedValues = "space-separated-values",
            StringArray = "string-array",
        }
    }

    properties! {
        /// [`ForwardConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-forwardconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        ForwardConfig;
        required {}
        optional {
            /// `TargetGroupStickinessConfig`.
            target_group_stickiness_config: Value<TargetGroupStickinessConfig> => "TargetGroupStickinessConfig",
            /// `TargetGroups`: no element twice.
            target_groups: List<TargetGroupTuple> => "TargetGroups",
        }
    }

    properties! {
        /// [`JwtValidationActionAdditionalClaim`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-jwtvalidationactionadditionalclaim.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        JwtValidationActionAdditionalClaim;
        required {
            /// `Format`: required; one of `single-string`, `space-separated-values`, `string-array`.
            format: Value<Format> => "Format",
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `Values`: required; no element twice.
            values: List<String> => "Values",
        }
        optional {}
    }

    properties! {
        /// [`JwtValidationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-jwtvalidationconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        JwtValidationConfig;
        required {
            /// `JwksEndpoint`: required.
            jwks_endpoint: Value<String> => "JwksEndpoint",
            /// `Issuer`: required.
            issuer: Value<String> => "Issuer",
        }
        optional {
            /// `AdditionalClaims`: no element twice.
            additional_claims: List<JwtValidationActionAdditionalClaim> => "AdditionalClaims",
        }
    }

    properties! {
        /// [`ListenerAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-listenerattribute.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        ListenerAttribute;
        required {}
        optional {
            /// `Key`.
            key: Value<String> => "Key",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`MutualAuthentication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-mutualauthentication.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        MutualAuthentication;
        required {}
        optional {
            /// `AdvertiseTrustStoreCaNames`: one of `off`, `on`.
            advertise_trust_store_ca_names: Value<AdvertiseTrustStoreCaNames> => "AdvertiseTrustStoreCaNames",
            /// `IgnoreClientCertificateExpiry`.
            ignore_client_certificate_expiry: Value<bool> => "IgnoreClientCertificateExpiry",
            /// `Mode`.
            mode: Value<String> => "Mode",
            /// `TrustStoreArn`.
            trust_store_arn: Value<String> => "TrustStoreArn",
        }
    }

    choice! {
        /// The values of `AuthenticateOidcConfig.OnUnauthenticatedRequest` in `AWS::ElasticLoadBalancingV2::Listener`.
        OnUnauthenticatedRequest {
            Allow = "allow",
            Authenticate = "authenticate",
            Deny = "deny",
        }
    }

    choice! {
        /// The values of `Protocol` in `AWS::ElasticLoadBalancingV2::Listener`.
        Protocol {
            Geneve = "GENEVE",
            Http = "HTTP",
            Https = "HTTPS",
            Quic = "QUIC",
            Tcp = "TCP",
            TcpQuic = "TCP_QUIC",
            TcpUdp = "TCP_UDP",
            Tls = "TLS",
            Udp = "UDP",
        }
    }

    properties! {
        /// [`RedirectConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-redirectconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        RedirectConfig;
        required {
            /// `StatusCode`: required; one of `HTTP_301`, `HTTP_302`.
            status_code: Value<StatusCode> => "StatusCode",
        }
        optional {
            /// `Host`: 1 to 128 characters.
            host: Value<String> => "Host",
            /// `Path`: 1 to 128 characters.
            path: Value<String> => "Path",
            /// `Port`.
            port: Value<String> => "Port",
            /// `Protocol`: pattern `^(HTTPS?|#\{protocol\})$`.
            protocol: Value<String> => "Protocol",
            /// `Query`: 0 to 128 characters.
            query: Value<String> => "Query",
        }
    }

    choice! {
        /// The values of `RedirectConfig.StatusCode` in `AWS::ElasticLoadBalancingV2::Listener`.
        StatusCode {
            Http301 = "HTTP_301",
            Http302 = "HTTP_302",
        }
    }

    properties! {
        /// [`TargetGroupStickinessConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-targetgroupstickinessconfig.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        TargetGroupStickinessConfig;
        required {}
        optional {
            /// `DurationSeconds`.
            duration_seconds: Value<i64> => "DurationSeconds",
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    properties! {
        /// [`TargetGroupTuple`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-targetgrouptuple.html) of `AWS::ElasticLoadBalancingV2::Listener`.
        TargetGroupTuple;
        required {}
        optional {
            /// `TargetGroupArn`.
            target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupArn",
            /// `Weight`.
            weight: Value<i64> => "Weight",
        }
    }
}

resource! {
    /// [`AWS::ElasticLoadBalancingV2::ListenerCertificate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenercertificate.html). Identified by `Id`.
    ListenerCertificate = "AWS::ElasticLoadBalancingV2::ListenerCertificate", tags: None;
    required {
        /// `ListenerArn`: required. A change replaces the resource.
        listener_arn: Value<Id<elasticloadbalancingv2::Listener>> => "ListenerArn",
        /// `Certificates`: required; no element twice.
        certificates: List<listener_certificate::Certificate> => "Certificates",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<elasticloadbalancingv2::ListenerCertificate>> => "Id",
    }
}

/// The nested types of [`ListenerCertificate`].
pub mod listener_certificate {
    use super::*;

    properties! {
        /// [`Certificate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenercertificate-certificate.html) of `AWS::ElasticLoadBalancingV2::ListenerCertificate`.
        Certificate;
        required {}
        optional {
            /// `CertificateArn`.
            certificate_arn: Value<String> => "CertificateArn",
        }
    }
}

resource! {
    /// [`AWS::ElasticLoadBalancingV2::ListenerRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html). Identified by `RuleArn`.
    ListenerRule = "AWS::ElasticLoadBalancingV2::ListenerRule", tags: List;
    required {
        /// `Actions`: required; no element twice.
        actions: List<listener_rule::Action> => "Actions",
        /// `Priority`: required; 1 to 50000.
        priority: Value<i64> => "Priority",
        /// `Conditions`: required; no element twice.
        conditions: List<listener_rule::RuleCondition> => "Conditions",
    }
    optional {
        /// `ListenerArn`. A change replaces the resource.
        listener_arn: Value<Id<elasticloadbalancingv2::Listener>> => "ListenerArn",
        /// `Tags`: at least 1 elements.
        tags: List<Tag> => "Tags",
        /// `Transforms`: no element twice.
        transforms: List<listener_rule::Transform> => "Transforms",
    }
    attributes {
        /// `Fn::GetAtt` of `IsDefault`.
        is_default: Value<bool> => "IsDefault",
        /// `Fn::GetAtt` of `RuleArn`.
        rule_arn: Value<Id<elasticloadbalancingv2::ListenerRule>> => "RuleArn",
    }
}

/// The nested types of [`ListenerRule`].
pub mod listener_rule {
    use super::*;

    properties! {
        /// [`Action`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-action.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        Action;
        required {
            /// `Type`: required; one of `authenticate-cognito`, `authenticate-oidc`, `fixed-response`, `forward`, `jwt-validation`, `redirect`.
            r#type: Value<ActionType> => "Type",
        }
        optional {
            /// `AuthenticateCognitoConfig`.
            authenticate_cognito_config: Value<AuthenticateCognitoConfig> => "AuthenticateCognitoConfig",
            /// `AuthenticateOidcConfig`.
            authenticate_oidc_config: Value<AuthenticateOidcConfig> => "AuthenticateOidcConfig",
            /// `FixedResponseConfig`.
            fixed_response_config: Value<FixedResponseConfig> => "FixedResponseConfig",
            /// `ForwardConfig`.
            forward_config: Value<ForwardConfig> => "ForwardConfig",
            /// `JwtValidationConfig`.
            jwt_validation_config: Value<JwtValidationConfig> => "JwtValidationConfig",
            /// `Order`: 1 to 50000.
            order: Value<i64> => "Order",
            /// `RedirectConfig`.
            redirect_config: Value<RedirectConfig> => "RedirectConfig",
            /// `TargetGroupArn`.
            target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupArn",
        }
    }

    choice! {
        /// The values of `Action.Type` in `AWS::ElasticLoadBalancingV2::ListenerRule`.
        ActionType {
            AuthenticateCognito = "authenticate-cognito",
            AuthenticateOidc = "authenticate-oidc",
            FixedResponse = "fixed-response",
            Forward = "forward",
            JwtValidation = "jwt-validation",
            Redirect = "redirect",
        }
    }

    properties! {
        /// [`AuthenticateCognitoConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-authenticatecognitoconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        AuthenticateCognitoConfig;
        required {
            /// `UserPoolClientId`: required.
            user_pool_client_id: Value<String> => "UserPoolClientId",
            /// `UserPoolDomain`: required.
            user_pool_domain: Value<String> => "UserPoolDomain",
            /// `UserPoolArn`: required.
            user_pool_arn: Value<String> => "UserPoolArn",
        }
        optional {
            /// `AuthenticationRequestExtraParams`.
            authentication_request_extra_params: Map<String> => "AuthenticationRequestExtraParams",
            /// `OnUnauthenticatedRequest`: one of `allow`, `authenticate`, `deny`.
            on_unauthenticated_request: Value<OnUnauthenticatedRequest> => "OnUnauthenticatedRequest",
            /// `Scope`.
            scope: Value<String> => "Scope",
            /// `SessionCookieName`.
            session_cookie_name: Value<String> => "SessionCookieName",
            /// `SessionTimeout`.
            session_timeout: Value<i64> => "SessionTimeout",
        }
    }

    properties! {
        /// [`AuthenticateOidcConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-authenticateoidcconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        AuthenticateOidcConfig;
        required {
            /// `TokenEndpoint`: required.
            token_endpoint: Value<String> => "TokenEndpoint",
            /// `Issuer`: required.
            issuer: Value<String> => "Issuer",
            /// `UserInfoEndpoint`: required.
            user_info_endpoint: Value<String> => "UserInfoEndpoint",
            /// `ClientId`: required.
            client_id: Value<String> => "ClientId",
            /// `AuthorizationEndpoint`: required.
            authorization_endpoint: Value<String> => "AuthorizationEndpoint",
        }
        optional {
            /// `AuthenticationRequestExtraParams`.
            authentication_request_extra_params: Map<String> => "AuthenticationRequestExtraParams",
            /// `ClientSecret`.
            client_secret: Value<String> => "ClientSecret",
            /// `OnUnauthenticatedRequest`: one of `allow`, `authenticate`, `deny`.
            on_unauthenticated_request: Value<OnUnauthenticatedRequest> => "OnUnauthenticatedRequest",
            /// `Scope`.
            scope: Value<String> => "Scope",
            /// `SessionCookieName`.
            session_cookie_name: Value<String> => "SessionCookieName",
            /// `SessionTimeout`.
            session_timeout: Value<i64> => "SessionTimeout",
            /// `UseExistingClientSecret`.
            use_existing_client_secret: Value<bool> => "UseExistingClientSecret",
        }
    }

    properties! {
        /// [`FixedResponseConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-fixedresponseconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        FixedResponseConfig;
        required {
            /// `StatusCode`: required; pattern `^(2|4|5)\d\d$`.
            status_code: Value<String> => "StatusCode",
        }
        optional {
            /// `ContentType`: 0 to 32 characters.
            content_type: Value<String> => "ContentType",
            /// `MessageBody`: 0 to 1024 characters.
            message_body: Value<String> => "MessageBody",
        }
    }

    choice! {
        /// The values of `JwtValidationActionAdditionalClaim.Format` in `AWS::ElasticLoadBalancingV2::ListenerRule`.
        Format {
            SingleString = "single-string",
            SpaceSeparatedValues = "space-separated-values",
            StringArray = "string-array",
        }
    }

    properties! {
        /// [`ForwardConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-forwardconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        ForwardConfig;
        required {}
        optional {
            /// `TargetGroupStickinessConfig`.
            target_group_stickiness_config: Value<TargetGroupStickinessConfig> => "TargetGroupStickinessConfig",
            /// `TargetGroups`: no element twice.
            target_groups: List<TargetGroupTuple> => "TargetGroups",
        }
    }

    properties! {
        /// [`HostHeaderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-hostheaderconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        HostHeaderConfig;
        required {}
        optional {
            /// `RegexValues`: no element twice.
            regex_values: List<String> => "RegexValues",
            /// `Values`: no element twice.
            values: List<String> => "Values",
        }
    }

    properties! {
        /// [`HttpHeaderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-httpheaderconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        HttpHeaderConfig;
        required {}
        optional {
            /// `HttpHeaderName`.
            http_header_name: Value<String> => "HttpHeaderName",
            /// `RegexValues`: no element twice.
            regex_values: List<String> => "RegexValues",
            /// `Values`: no element twice.
            values: List<String> => "Values",
        }
    }

    properties! {
        /// [`HttpRequestMethodConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-httprequestmethodconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        HttpRequestMethodConfig;
        required {}
        optional {
            /// `Values`: no element twice.
            values: List<String> => "Values",
        }
    }

    choice! {
        /// The values of `SourceIpConfig.IpAddressType` in `AWS::ElasticLoadBalancingV2::ListenerRule`.
        IpAddressType {
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
        }
    }

    properties! {
        /// [`JwtValidationActionAdditionalClaim`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-jwtvalidationactionadditionalclaim.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        JwtValidationActionAdditionalClaim;
        required {
            /// `Format`: required; one of `single-string`, `space-separated-values`, `string-array`.
            format: Value<Format> => "Format",
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `Values`: required; no element twice.
            values: List<String> => "Values",
        }
        optional {}
    }

    properties! {
        /// [`JwtValidationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-jwtvalidationconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        JwtValidationConfig;
        required {
            /// `JwksEndpoint`: required.
            jwks_endpoint: Value<String> => "JwksEndpoint",
            /// `Issuer`: required.
            issuer: Value<String> => "Issuer",
        }
        optional {
            /// `AdditionalClaims`: no element twice.
            additional_claims: List<JwtValidationActionAdditionalClaim> => "AdditionalClaims",
        }
    }

    choice! {
        /// The values of `AuthenticateOidcConfig.OnUnauthenticatedRequest` in `AWS::ElasticLoadBalancingV2::ListenerRule`.
        OnUnauthenticatedRequest {
            Allow = "allow",
            Authenticate = "authenticate",
            Deny = "deny",
        }
    }

    properties! {
        /// [`PathPatternConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-pathpatternconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        PathPatternConfig;
        required {}
        optional {
            /// `RegexValues`: no element twice.
            regex_values: List<String> => "RegexValues",
            /// `Values`: no element twice; at most 5 elements.
            values: List<String> => "Values",
        }
    }

    properties! {
        /// [`QueryStringConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-querystringconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        QueryStringConfig;
        required {}
        optional {
            /// `Values`: no element twice.
            values: List<QueryStringKeyValue> => "Values",
        }
    }

    properties! {
        /// [`QueryStringKeyValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-querystringkeyvalue.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        QueryStringKeyValue;
        required {}
        optional {
            /// `Key`.
            key: Value<String> => "Key",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`RedirectConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-redirectconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        RedirectConfig;
        required {
            /// `StatusCode`: required; one of `HTTP_301`, `HTTP_302`.
            status_code: Value<StatusCode> => "StatusCode",
        }
        optional {
            /// `Host`: 1 to 128 characters.
            host: Value<String> => "Host",
            /// `Path`: 1 to 128 characters.
            path: Value<String> => "Path",
            /// `Port`.
            port: Value<String> => "Port",
            /// `Protocol`: pattern `^(HTTPS?|#\{protocol\})$`.
            protocol: Value<String> => "Protocol",
            /// `Query`: 0 to 128 characters.
            query: Value<String> => "Query",
        }
    }

    properties! {
        /// [`RewriteConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-rewriteconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        RewriteConfig;
        required {
            /// `Regex`: required.
            regex: Value<String> => "Regex",
            /// `Replace`: required.
            replace: Value<String> => "Replace",
        }
        optional {}
    }

    properties! {
        /// [`RewriteConfigObject`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-rewriteconfigobject.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        RewriteConfigObject;
        required {
            /// `Rewrites`: required; no element twice.
            rewrites: List<RewriteConfig> => "Rewrites",
        }
        optional {}
    }

    properties! {
        /// [`RuleCondition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-rulecondition.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        RuleCondition;
        required {}
        optional {
            /// `Field`: 0 to 64 characters.
            field: Value<String> => "Field",
            /// `HostHeaderConfig`.
            host_header_config: Value<HostHeaderConfig> => "HostHeaderConfig",
            /// `HttpHeaderConfig`.
            http_header_config: Value<HttpHeaderConfig> => "HttpHeaderConfig",
            /// `HttpRequestMethodConfig`.
            http_request_method_config: Value<HttpRequestMethodConfig> => "HttpRequestMethodConfig",
            /// `PathPatternConfig`.
            path_pattern_config: Value<PathPatternConfig> => "PathPatternConfig",
            /// `QueryStringConfig`.
            query_string_config: Value<QueryStringConfig> => "QueryStringConfig",
            /// `RegexValues`: no element twice.
            regex_values: List<String> => "RegexValues",
            /// `SourceIpConfig`.
            source_ip_config: Value<SourceIpConfig> => "SourceIpConfig",
            /// `Values`: no element twice.
            values: List<String> => "Values",
        }
    }

    properties! {
        /// [`SourceIpConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-sourceipconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        SourceIpConfig;
        required {}
        optional {
            /// `IpAddressType`: one of `ipv4`, `ipv6`.
            ip_address_type: Value<IpAddressType> => "IpAddressType",
            /// `Values`: no element twice.
            values: List<String> => "Values",
        }
    }

    choice! {
        /// The values of `RedirectConfig.StatusCode` in `AWS::ElasticLoadBalancingV2::ListenerRule`.
        StatusCode {
            Http301 = "HTTP_301",
            Http302 = "HTTP_302",
        }
    }

    properties! {
        /// [`TargetGroupStickinessConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-targetgroupstickinessconfig.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        TargetGroupStickinessConfig;
        required {}
        optional {
            /// `DurationSeconds`.
            duration_seconds: Value<i64> => "DurationSeconds",
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    properties! {
        /// [`TargetGroupTuple`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-targetgrouptuple.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        TargetGroupTuple;
        required {}
        optional {
            /// `TargetGroupArn`.
            target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupArn",
            /// `Weight`.
            weight: Value<i64> => "Weight",
        }
    }

    properties! {
        /// [`Transform`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-transform.html) of `AWS::ElasticLoadBalancingV2::ListenerRule`.
        Transform;
        required {
            /// `Type`: required; one of `host-header-rewrite`, `url-rewrite`.
            r#type: Value<TransformType> => "Type",
        }
        optional {
            /// `HostHeaderRewriteConfig`.
            host_header_rewrite_config: Value<RewriteConfigObject> => "HostHeaderRewriteConfig",
            /// `UrlRewriteConfig`.
            url_rewrite_config: Value<RewriteConfigObject> => "UrlRewriteConfig",
        }
    }

    choice! {
        /// The values of `Transform.Type` in `AWS::ElasticLoadBalancingV2::ListenerRule`.
        TransformType {
            HostHeaderRewrite = "host-header-rewrite",
            UrlRewrite = "url-rewrite",
        }
    }
}

resource! {
    /// [`AWS::ElasticLoadBalancingV2::LoadBalancer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html). Identified by `LoadBalancerArn`.
    LoadBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer", tags: List;
    required {}
    optional {
        /// `EnableCapacityReservationProvisionStabilize`.
        enable_capacity_reservation_provision_stabilize: Value<bool> => "EnableCapacityReservationProvisionStabilize",
        /// `EnablePrefixForIpv6SourceNat`: one of `off`, `on`.
        enable_prefix_for_ipv6_source_nat: Value<load_balancer::EnablePrefixForIpv6SourceNat> => "EnablePrefixForIpv6SourceNat",
        /// `EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic`.
        enforce_security_group_inbound_rules_on_private_link_traffic: Value<String> => "EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic",
        /// `IpAddressType`: one of `dualstack`, `dualstack-without-public-ipv4`, `ipv4`.
        ip_address_type: Value<load_balancer::IpAddressType> => "IpAddressType",
        /// `Ipv4IpamPoolId`.
        ipv4_ipam_pool_id: Value<String> => "Ipv4IpamPoolId",
        /// `LoadBalancerAttributes`: no element twice.
        load_balancer_attributes: List<load_balancer::LoadBalancerAttribute> => "LoadBalancerAttributes",
        /// `MinimumLoadBalancerCapacity`.
        minimum_load_balancer_capacity: Value<load_balancer::MinimumLoadBalancerCapacity> => "MinimumLoadBalancerCapacity",
        /// `Name`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Scheme`: one of `internal`, `internet-facing`. A change replaces the resource.
        scheme: Value<load_balancer::Scheme> => "Scheme",
        /// `SecurityGroups`: no element twice.
        security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
        /// `SubnetMappings`: no element twice.
        subnet_mappings: List<load_balancer::SubnetMapping> => "SubnetMappings",
        /// `Subnets`: no element twice.
        subnets: List<Id<ec2::Subnet>> => "Subnets",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `Type`: one of `application`, `gateway`, `network`. A change replaces the resource.
        r#type: Value<load_balancer::LoadBalancerType> => "Type",
    }
    attributes {
        /// `Fn::GetAtt` of `CanonicalHostedZoneID`.
        canonical_hosted_zone_id: Value<String> => "CanonicalHostedZoneID",
        /// `Fn::GetAtt` of `DNSName`.
        dns_name: Value<String> => "DNSName",
        /// `Fn::GetAtt` of `LoadBalancerArn`.
        load_balancer_arn: Value<Id<elasticloadbalancingv2::LoadBalancer>> => "LoadBalancerArn",
        /// `Fn::GetAtt` of `LoadBalancerFullName`.
        load_balancer_full_name: Value<String> => "LoadBalancerFullName",
        /// `Fn::GetAtt` of `LoadBalancerName`.
        load_balancer_name: Value<String> => "LoadBalancerName",
        /// `Fn::GetAtt` of `SecurityGroups`.
        security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
    }
}

/// The nested types of [`LoadBalancer`].
pub mod load_balancer {
    use super::*;

    choice! {
        /// The values of `EnablePrefixForIpv6SourceNat` in `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        EnablePrefixForIpv6SourceNat {
            Off = "off",
            On = "on",
        }
    }

    choice! {
        /// The values of `IpAddressType` in `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        IpAddressType {
            Dualstack = "dualstack",
            DualstackWithoutPublicIpv4 = "dualstack-without-public-ipv4",
            Ipv4 = "ipv4",
        }
    }

    properties! {
        /// [`LoadBalancerAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-loadbalancerattribute.html) of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        LoadBalancerAttribute;
        required {}
        optional {
            /// `Key`.
            key: Value<String> => "Key",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    choice! {
        /// The values of `Type` in `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        LoadBalancerType {
            Application = "application",
            Gateway = "gateway",
            Network = "network",
        }
    }

    properties! {
        /// [`MinimumLoadBalancerCapacity`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-minimumloadbalancercapacity.html) of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        MinimumLoadBalancerCapacity;
        required {
            /// `CapacityUnits`: required.
            capacity_units: Value<i64> => "CapacityUnits",
        }
        optional {}
    }

    choice! {
        /// The values of `Scheme` in `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        Scheme {
            Internal = "internal",
            InternetFacing = "internet-facing",
        }
    }

    properties! {
        /// [`SubnetMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-subnetmapping.html) of `AWS::ElasticLoadBalancingV2::LoadBalancer`.
        SubnetMapping;
        required {
            /// `SubnetId`: required.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
        optional {
            /// `AllocationId`.
            allocation_id: Value<String> => "AllocationId",
            /// `IPv6Address`.
            ipv6_address: Value<String> => "IPv6Address",
            /// `PrivateIPv4Address`.
            private_ipv4_address: Value<String> => "PrivateIPv4Address",
            /// `SourceNatIpv6Prefix`.
            source_nat_ipv6_prefix: Value<String> => "SourceNatIpv6Prefix",
        }
    }
}

resource! {
    /// [`AWS::ElasticLoadBalancingV2::TargetGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html). Identified by `TargetGroupArn`.
    TargetGroup = "AWS::ElasticLoadBalancingV2::TargetGroup", tags: List;
    required {}
    optional {
        /// `HealthCheckEnabled`.
        health_check_enabled: Value<bool> => "HealthCheckEnabled",
        /// `HealthCheckIntervalSeconds`: 5 to 300.
        health_check_interval_seconds: Value<i64> => "HealthCheckIntervalSeconds",
        /// `HealthCheckPath`: 1 to 1024 characters.
        health_check_path: Value<String> => "HealthCheckPath",
        /// `HealthCheckPort`.
        health_check_port: Value<String> => "HealthCheckPort",
        /// `HealthCheckProtocol`.
        health_check_protocol: Value<target_group::HealthCheckProtocol> => "HealthCheckProtocol",
        /// `HealthCheckTimeoutSeconds`: 2 to 120.
        health_check_timeout_seconds: Value<i64> => "HealthCheckTimeoutSeconds",
        /// `HealthyThresholdCount`: 2 to 10.
        healthy_threshold_count: Value<i64> => "HealthyThresholdCount",
        /// `IpAddressType`: one of `ipv4`, `ipv6`. A change replaces the resource.
        ip_address_type: Value<target_group::IpAddressType> => "IpAddressType",
        /// `Matcher`.
        matcher: Value<target_group::Matcher> => "Matcher",
        /// `Name`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Port`: 1 to 65535. A change replaces the resource.
        port: Value<i64> => "Port",
        /// `Protocol`. A change replaces the resource.
        protocol: Value<target_group::Protocol> => "Protocol",
        /// `ProtocolVersion`. A change replaces the resource.
        protocol_version: Value<String> => "ProtocolVersion",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TargetControlPort`: 1 to 65535.
        target_control_port: Value<i64> => "TargetControlPort",
        /// `TargetGroupAttributes`: no element twice.
        target_group_attributes: List<target_group::TargetGroupAttribute> => "TargetGroupAttributes",
        /// `TargetType`: one of `alb`, `instance`, `ip`, `lambda`. A change replaces the resource.
        target_type: Value<target_group::TargetType> => "TargetType",
        /// `Targets`: no element twice.
        targets: List<target_group::TargetDescription> => "Targets",
        /// `UnhealthyThresholdCount`: 2 to 10.
        unhealthy_threshold_count: Value<i64> => "UnhealthyThresholdCount",
        /// `VpcId`. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    attributes {
        /// `Fn::GetAtt` of `LoadBalancerArns`.
        load_balancer_arns: List<String> => "LoadBalancerArns",
        /// `Fn::GetAtt` of `TargetGroupArn`.
        target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupArn",
        /// `Fn::GetAtt` of `TargetGroupFullName`.
        target_group_full_name: Value<String> => "TargetGroupFullName",
        /// `Fn::GetAtt` of `TargetGroupName`.
        target_group_name: Value<String> => "TargetGroupName",
    }
}

/// The nested types of [`TargetGroup`].
pub mod target_group {
    use super::*;

    choice! {
        /// The values of `HealthCheckProtocol` in `AWS::ElasticLoadBalancingV2::TargetGroup`.
        HealthCheckProtocol {
            Geneve = "GENEVE",
            Http = "HTTP",
            Https = "HTTPS",
            Quic = "QUIC",
            Tcp = "TCP",
            TcpQuic = "TCP_QUIC",
            TcpUdp = "TCP_UDP",
            Tls = "TLS",
            Udp = "UDP",
        }
    }

    choice! {
        /// The values of `IpAddressType` in `AWS::ElasticLoadBalancingV2::TargetGroup`.
        IpAddressType {
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
        }
    }

    properties! {
        /// [`Matcher`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-targetgroup-matcher.html) of `AWS::ElasticLoadBalancingV2::TargetGroup`.
        Matcher;
        required {}
        optional {
            /// `GrpcCode`.
            grpc_code: Value<String> => "GrpcCode",
            /// `HttpCode`.
            http_code: Value<String> => "HttpCode",
        }
    }

    choice! {
        /// The values of `Protocol` in `AWS::ElasticLoadBalancingV2::TargetGroup`.
        Protocol {
            Geneve = "GENEVE",
            Http = "HTTP",
            Https = "HTTPS",
            Quic = "QUIC",
            Tcp = "TCP",
            TcpQuic = "TCP_QUIC",
            TcpUdp = "TCP_UDP",
            Tls = "TLS",
            Udp = "UDP",
        }
    }

    properties! {
        /// [`TargetDescription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-targetgroup-targetdescription.html) of `AWS::ElasticLoadBalancingV2::TargetGroup`.
        TargetDescription;
        required {
            /// `Id`: required.
            id: Value<String> => "Id",
        }
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `Port`: 1 to 65535.
            port: Value<i64> => "Port",
            /// `QuicServerId`: 1 to 256 characters.
            quic_server_id: Value<String> => "QuicServerId",
        }
    }

    properties! {
        /// [`TargetGroupAttribute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-targetgroup-targetgroupattribute.html) of `AWS::ElasticLoadBalancingV2::TargetGroup`.
        TargetGroupAttribute;
        required {}
        optional {
            /// `Key`.
            key: Value<String> => "Key",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    choice! {
        /// The values of `TargetType` in `AWS::ElasticLoadBalancingV2::TargetGroup`.
        TargetType {
            Alb = "alb",
            Instance = "instance",
            Ip = "ip",
            Lambda = "lambda",
        }
    }
}

#[cfg(feature = "elasticloadbalancingv2")]
resource! {
    /// [`AWS::ElasticLoadBalancingV2::TrustStore`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-truststore.html). Identified by `TrustStoreArn`.
    TrustStore = "AWS::ElasticLoadBalancingV2::TrustStore", tags: List;
    required {}
    optional {
        /// `CaCertificatesBundleS3Bucket`.
        ca_certificates_bundle_s3_bucket: Value<String> => "CaCertificatesBundleS3Bucket",
        /// `CaCertificatesBundleS3Key`.
        ca_certificates_bundle_s3_key: Value<String> => "CaCertificatesBundleS3Key",
        /// `CaCertificatesBundleS3ObjectVersion`.
        ca_certificates_bundle_s3_object_version: Value<String> => "CaCertificatesBundleS3ObjectVersion",
        /// `Name`: 1 to 32 characters; pattern `^([a-zA-Z0-9]+-)*[a-zA-Z0-9]+$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Tags`: at least 1 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `NumberOfCaCertificates`.
        number_of_ca_certificates: Value<i64> => "NumberOfCaCertificates",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `TrustStoreArn`.
        trust_store_arn: Value<Id<elasticloadbalancingv2::TrustStore>> => "TrustStoreArn",
    }
}

#[cfg(feature = "elasticloadbalancingv2")]
resource! {
    /// [`AWS::ElasticLoadBalancingV2::TrustStoreRevocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-truststorerevocation.html). Identified by `RevocationId`, `TrustStoreArn`.
    TrustStoreRevocation = "AWS::ElasticLoadBalancingV2::TrustStoreRevocation", tags: None;
    required {}
    optional {
        /// `RevocationContents`: no element twice. A change replaces the resource.
        revocation_contents: List<trust_store_revocation::RevocationContent> => "RevocationContents",
        /// `TrustStoreArn`. A change replaces the resource.
        trust_store_arn: Value<String> => "TrustStoreArn",
    }
    attributes {
        /// `Fn::GetAtt` of `RevocationId`.
        revocation_id: Value<i64> => "RevocationId",
    }
}

#[cfg(feature = "elasticloadbalancingv2")]
/// The nested types of [`TrustStoreRevocation`].
pub mod trust_store_revocation {
    use super::*;

    properties! {
        /// [`RevocationContent`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-truststorerevocation-revocationcontent.html) of `AWS::ElasticLoadBalancingV2::TrustStoreRevocation`.
        RevocationContent;
        required {}
        optional {
            /// `RevocationType`: one of `CRL`.
            revocation_type: Value<RevocationType> => "RevocationType",
            /// `S3Bucket`.
            s3_bucket: Value<Id<s3::Bucket>> => "S3Bucket",
            /// `S3Key`.
            s3_key: Value<String> => "S3Key",
            /// `S3ObjectVersion`.
            s3_object_version: Value<String> => "S3ObjectVersion",
        }
    }

    choice! {
        /// The values of `RevocationContent.RevocationType` in `AWS::ElasticLoadBalancingV2::TrustStoreRevocation`.
        RevocationType {
            Crl = "CRL",
        }
    }
}
