<?xml version="1.0" encoding="UTF-8"?>
<!--
  Renders the plugin's descriptor, which Maven itself reads, as the page of goals and properties. So the page cannot say
  anything else than the plugin does. Goals share most of their properties, and each property is therefore told once.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:param name="language"/>
  <!-- Every language but English. -->
  <xsl:variable name="translations" select="document('../../../../plugin/src/main/resources/dev/nd4jlessons/plugin/goals_ja.xml')/goals"/>
  <xsl:variable name="words" select="document(concat('goals_', $language, '.xml'))/page"/>

  <xsl:template match="/plugin">
    <html>
      <head>
        <title><xsl:value-of select="$words/title"/></title>
      </head>
      <body>
        <h1><xsl:value-of select="$words/title"/></h1>
        <p>
          <xsl:copy-of select="$words/*[local-name() = 'intro']/node()"/>
          <xsl:value-of select="concat(version, $words/stop)"/>
        </p>
        <h2 id="goals"><xsl:value-of select="$words/goals"/></h2>
        <table>
          <tr>
            <th><xsl:value-of select="$words/goal"/></th>
            <th><xsl:value-of select="$words/does"/></th>
            <th><xsl:value-of select="$words/its-properties"/></th>
          </tr>
          <xsl:apply-templates select="mojos/mojo">
            <xsl:sort select="goal"/>
          </xsl:apply-templates>
        </table>
        <h2 id="properties"><xsl:value-of select="$words/properties"/></h2>
        <xsl:for-each select="mojos/mojo/configuration/*[starts-with(., '${lessons.')][not(. = preceding::*)]">
          <xsl:sort select="."/>
          <xsl:call-template name="property"/>
        </xsl:for-each>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="mojo">
    <tr id="{goal}">
      <td>
        <code><xsl:value-of select="concat(/plugin/goalPrefix, ':', goal)"/></code>
      </td>
      <td>
        <xsl:call-template name="description">
          <xsl:with-param name="english" select="description"/>
          <xsl:with-param name="translated" select="$translations/goal[@name = current()/goal]"/>
        </xsl:call-template>
      </td>
      <td>
        <xsl:for-each select="configuration/*[starts-with(., '${lessons.')]">
          <xsl:sort select="."/>
          <xsl:variable name="property" select="substring-before(substring-after(., '${'), '}')"/>
          <a href="#{$property}"><xsl:value-of select="substring-after($property, 'lessons.')"/></a>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="description">
    <xsl:param name="english"/>
    <xsl:param name="translated"/>
    <xsl:choose>
      <xsl:when test="$language = 'en'"><xsl:value-of select="$english"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$translated"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The context is the first configuration entry that names the property. -->
  <xsl:template name="property">
    <xsl:variable name="expression" select="string(.)"/>
    <xsl:variable name="property" select="substring-before(substring-after(., '${'), '}')"/>
    <xsl:variable name="parameter" select="../../parameters/parameter[name = name(current())]"/>
    <h3 id="{$property}"><xsl:value-of select="$property"/></h3>
    <p>
      <xsl:call-template name="description">
        <xsl:with-param name="english" select="$parameter/description"/>
        <xsl:with-param name="translated" select="$translations/property[@name = $property]"/>
      </xsl:call-template>
    </p>
    <table>
      <tr>
        <th><xsl:value-of select="$words/default"/></th>
        <td>
          <xsl:choose>
            <xsl:when test="@default-value">
              <code><xsl:value-of select="@default-value"/></code>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="$words/none"/></xsl:otherwise>
          </xsl:choose>
        </td>
      </tr>
      <tr>
        <th><xsl:value-of select="$words/used-by"/></th>
        <td>
          <xsl:for-each select="/plugin/mojos/mojo[configuration/* = $expression]">
            <xsl:sort select="goal"/>
            <a href="#{goal}"><xsl:value-of select="goal"/></a>
            <xsl:text> </xsl:text>
          </xsl:for-each>
        </td>
      </tr>
    </table>
  </xsl:template>
</xsl:stylesheet>
